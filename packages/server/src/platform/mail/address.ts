/** RFC 5321, 4.5.3.1: at most 254 characters. No lists, no groups, no comments, no quoting: one plain mailbox. */
const MAILBOX = /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@<>(),;:"[\]\\]{1,253}$/;

/** Is this one plain mail address, which can carry neither a second recipient nor a header? */
export const isMailbox = (address: string): boolean =>
  address.length <= 254 && MAILBOX.test(address) && !CONTROL.test(address);

/** C0, DEL, C1, line and paragraph separators, and the marks that turn the direction of a text. */
const CONTROL = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** One line for a header: whatever could end it, or hide in it, becomes a space. */
export const oneLine = (text: string, max = 200): string =>
  text.replace(new RegExp(CONTROL, 'gu'), ' ').replace(/ {2,}/g, ' ').trim().slice(0, max);
