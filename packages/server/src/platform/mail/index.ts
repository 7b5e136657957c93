export { oneLine } from './address.ts';
export {
  createMailer,
  type Handed,
  type Letter,
  type Mailer,
  type MailerOptions,
  type MailSender,
} from './mailer.ts';
export { senderOf } from './sender.ts';
