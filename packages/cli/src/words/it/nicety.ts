/** Answers of the operations that have a form of their own. */
export const nicety = {
  'report.submit.submitted': 'Segnalazione inviata.',
  'report.submit.awaiting_consent':
    'Segnalazione pronta: parte quando l’impresa interessata acconsente.',
  'report.notA':
    'Questa segnalazione non è una denuncia né una querela, né una notifica ad ACN, Garante o Banca d’Italia.',

  'alert.answered': 'È già stato risposto «{{answer}}». Per cambiarlo: --if-version {{version}}.',
  'alert.answer.given': 'Riscontro dato: {{answer}}.',

  'token.issued': 'Chiave «{{name}}», valida fino al {{until}}. Si vede solo ora:',
};
