/** Stato dell’installazione. */
export const health = {
  title: 'Stato',
  lead: 'Se tutto funziona: posta, lavori periodici, disco, certificato, copia di sicurezza.',
  fine: 'Tutto in ordine',
  bad_one: 'Una cosa non va',
  bad_other: '{{count}} cose non vanno',
  warning_one: 'Una cosa da guardare, senza fretta',
  warning_other: '{{count}} cose da guardare, senza fretta',
  looked: 'Ultimo controllo: {{when}}. Si ripete ogni minuto.',
  notYet: 'Ancora nessun controllo',
  notYetHint: 'Il primo arriva entro un minuto dall’avvio.',
  unwatched: 'Nessuno controlla più',
  unwatchedHint:
    'L’ultimo controllo è di {{when}}: quanto segue può non essere più vero. Riavvii il servizio e guardi il suo registro.',
  todo: 'Che cosa fare:',
  since: 'dal',
  state: { fine: 'in ordine', off: 'spento', warning: 'da guardare', bad: 'non va' },
  told: 'Quando qualcosa smette di andare, e quando torna in ordine, gli amministratori ricevono un’e-mail: al più una all’ora.',
};
