import type { Arrived } from './mail-sink.ts';

/** What a mail server sends back (RFC 3464), with the whole mail. */
export function bounceOf(mail: Arrived, over: { action?: string; id?: string } = {}): string {
  const { action = 'failed', id = mail.parsed.messageId } = over;
  const address = mail.to[0];
  return [
    'From: Mail Delivery System <MAILER-DAEMON@mail.sito.example>',
    'To: desk',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    // By chance a card number's shape: programs write such numbers, and no mail is refused for them.
    `Message-ID: <${crypto.randomUUID()}-0.4111111111111111@mail.sito.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x-4111111111111111"',
    '',
    '--x-4111111111111111',
    'Content-Type: text/plain',
    '',
    'This is the mail system at host mail.sito.example.',
    '--x-4111111111111111',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.sito.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    `Action: ${action}`,
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; 550 5.1.1 <${address}>: Recipient`,
    '    address rejected: User unknown',
    '',
    '--x-4111111111111111',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${id}`,
    'Subject: [TLP:GREEN] Allerta',
    '',
    mail.parsed.text ?? '',
    '--x-4111111111111111--',
    '',
  ].join('\r\n');
}
