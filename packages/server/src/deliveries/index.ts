export { type Composed, composeLetter, fullSubject, type LetterParts } from './compose-letter.ts';
export { defang } from './defang.ts';
export { DELIVER, deliverNotice, type Notice, noteBounce } from './deliveries.store.ts';
export type { Delivery } from './delivery.ts';
export { tellDesk, tellOfMail } from './desk-news/desk-news.store.ts';
export type { MailFrom } from './desk-news/desk-news.ts';
export { newsTemplates } from './desk-news/news-letter.ts';
export { notifyCorrection, notifyRecall } from './follow.ts';
export { type NoticeWords, noticeLetter } from './notice-letter.ts';
export {
  type PreferenceLinks,
  preferenceLinks,
} from './preferences/preference-link.ts';
export { preferencePages } from './preferences/preference-pages.routes.ts';
export { type WaysOut, waysOut } from './preferences/ways-out.ts';
export { type ItemText, mailable, quotable } from './quotable.ts';
export { senderRoutes } from './sender/sender.routes.ts';
export { hasUnverifiedSender } from './sender/sender.store.ts';
export { sendersInUse } from './sender/senders-in-use.ts';
export {
  type DeliveryWorker,
  deliveryWorker,
  type Template,
  type Written,
} from './worker.ts';
