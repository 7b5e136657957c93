/** Frame, menu and messages of the portal itself. */
export const shell = {
  skip: 'Vai al contenuto',
  tagline: 'Protocolli d’intesa · scambio di segnalazioni',
  toDesk: '{{name}}: vai alla scrivania',
  mainMenu: 'Menu principale',
  openMenu: 'Menu',
  close: 'Chiudi',
  otherLanguage: 'English',
  demo: 'Dimostrazione: organizzazioni, persone e fatti sono inventati.',
  notAComplaint:
    'Quanto si scrive qui non sostituisce denuncia o querela, né le notifiche ad ACN, Garante privacy e Banca d’Italia.',
  brokenPage: 'Questa pagina non si è aperta',
  nowhere: 'Pagina inesistente',
  nowhereHint: 'L’indirizzo non porta a nessuna pagina, oppure la pagina non è per lei.',
  backToDesk: 'Torna alla scrivania',
  menu: {
    desk: 'Scrivania',
    reports: 'Segnalazioni',
    relays: 'Inoltri',
    alerts: 'Allerte',
    settings: 'Impostazioni',
  },
};
