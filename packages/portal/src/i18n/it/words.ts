/** The values of the contract, in the words of the glossary. TLP labels are never translated. */
export const words = {
  kind: {
    police_national: 'Centro nazionale di Polizia',
    police_regional: 'Centro regionale di Polizia',
    police_section: 'Sezione provinciale di Polizia',
    hub: 'Ente firmatario',
    branch: 'Sede territoriale',
    member: 'Impresa o banca',
  },
  kindHint: {
    police_national: 'CNAIPIC.',
    police_regional: 'COSC, centro operativo per la sicurezza cibernetica.',
    police_section: 'Sezione operativa di una provincia.',
    hub: 'Firma il protocollo: un’associazione d’imprese o un fornitore informatico di banche.',
    branch: 'Articolazione di un ente firmatario.',
    member: 'Aderisce a uno o più enti firmatari.',
  },
  role: {
    reporter: 'segnalante',
    analyst: 'analista',
    approver: 'approvatore',
    administrator: 'amministratore',
    auditor: 'revisore',
  },
};
