import type { ParsedMail } from 'mailparser';

/** What stands in a field before its first parameter or comment, in lower case; empty where the field is missing. */
export function receivedField(mail: ParsedMail, name: string): string {
  const line = mail.headerLines.find(({ key }) => key === name)?.line ?? '';
  const value = line.slice(line.indexOf(':') + 1);
  return /^[^;(]*/.exec(value)![0].trim().toLowerCase();
}
