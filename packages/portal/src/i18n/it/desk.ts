export const desk = {
  title: 'Scrivania',
  lead: 'Quello che la aspetta, dal più urgente.',
  report: 'Segnala qualcosa',
  nothing: 'Niente la aspetta',
  nothingHint:
    'Qui compare ciò che chiede una sua azione. Può segnalare qualcosa in qualsiasi momento.',
  reason: {
    alert_to_answer: 'Allerta: attende il vostro riscontro',
    report_to_take: 'Segnalazione da prendere in lavorazione',
    report_to_answer: 'Segnalazione: attende la vostra risposta',
    relay_to_approve: 'Inoltro: attende la seconda persona',
    member_affected: 'Un aderente è coinvolto',
    hold_to_review: 'Sospensione dell’inoltro da riesaminare',
    contact_to_confirm: 'Referente da confermare',
    agreement_expiring: 'Protocollo d’intesa in scadenza',
  },
  untitled: 'Senza titolo',
  from: 'Da {{name}}',
  since: 'dal {{when}}',
  due: 'entro {{when}} ({{distance}})',
  overdue: 'scaduto {{distance}}',
  more: 'Ce ne sono altri: {{reasons}}.',
};
