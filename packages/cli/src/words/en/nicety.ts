import type { nicety as italian } from '../it/nicety.ts';
import type { Same } from '../same.ts';

export const nicety: Same<typeof italian> = {
  'report.submit.submitted': 'Report submitted.',
  'report.submit.awaiting_consent': 'Report ready: it leaves when the firm concerned consents.',
  'report.notA':
    'This report is no denuncia or querela, and no notice to ACN, Garante or Banca d’Italia.',

  'alert.answered': '“{{answer}}” was answered already. To change it: --if-version {{version}}.',
  'alert.answer.given': 'Answer given: {{answer}}.',

  'token.issued': 'Key “{{name}}”, valid until {{until}}. It is shown only now:',
};
