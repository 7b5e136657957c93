import type { Template } from '../../deliveries/index.ts';
import { alertLetter } from './alert-letter.ts';

/** By the names that migrations/0051_alerts.sql writes into deliveries. */
export const alertTemplates: Readonly<Record<string, Template>> = {
  alert: alertLetter('alert'),
  chase: alertLetter('chase'),
  recall: alertLetter('recall'),
  correction: alertLetter('correction'),
};
