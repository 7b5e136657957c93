import { operation } from '../operation.ts';
import { OwnSender } from './sender.ts';

/** Looks SPF, DKIM and DMARC up in the DNS of the sender's domain, and keeps what was found. */
export const check = operation({
  id: 'senders.check',
  method: 'POST',
  path: '/sender/check',
  summary: { it: 'Controlla SPF, DKIM e DMARC', en: 'Check SPF, DKIM and DMARC' },
  who: { roles: ['administrator'], kinds: ['hub'] },
  output: OwnSender,
  keyless: true,
  errors: ['not_found', 'too_many_requests'],
});
