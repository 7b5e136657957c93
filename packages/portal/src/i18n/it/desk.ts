export const desk = {
  title: 'Scrivania',
  lead: 'Buon lavoro, {{name}}.',
  nothing: 'Niente la aspetta',
  nothingHint: 'Qui compare ciò che chiede una sua azione, dal più urgente.',
};
