import { Type } from 'typebox';
import { MailOff } from '../contacts/mail-kinds.ts';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';

const Wish = Closed({
  wanted: Type.Boolean(),
  /** Of the mails that are wanted: kinds that are not. Absent: none; emergencies always arrive. */
  off: Type.Optional(MailOff),
});

/** Does the signed-in person want a mail for each alert to their organisation? */
export const mailWish = operation({
  id: 'alerts.mailWish',
  method: 'GET',
  path: '/alert-mail-wish',
  summary: { it: 'Desidero ricevere le allerte per e-mail?', en: 'Do I want alerts by mail?' },
  who: 'signed-in',
  output: Wish,
});

export const setMailWish = operation({
  id: 'alerts.setMailWish',
  method: 'PUT',
  path: '/alert-mail-wish',
  summary: { it: 'Scegli se ricevere le allerte per e-mail', en: 'Choose alerts by mail' },
  who: 'signed-in',
  body: Wish,
  output: Wish,
});
