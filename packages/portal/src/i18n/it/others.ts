/** Whose a page is that is not its reader's. */
export const others = {
  notForRole: 'Questa pagina non è per il suo ruolo',
  openToRoles: 'Nella sua organizzazione la apre chi è {{roles}}.',
  yourRoles: 'Lei è {{roles}}.',
  askForRole: 'Se le serve, un amministratore della sua organizzazione può darle il ruolo.',
  notForOrganisation: 'Questa pagina non è per la sua organizzazione',
  openToKinds: 'Serve a organizzazioni di altro tipo: {{kinds}}.',
  openToOperator: 'La apre chi amministra l’organizzazione che gestisce l’installazione.',
};
