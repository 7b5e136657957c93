import type { Clock, Micros } from '../../platform/clock.ts';
import { later, minutes } from '../../platform/clock.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { MailSender } from '../../platform/mail/index.ts';
import type { SealedBox } from '../../platform/sealed-box.ts';
import { boundTo, domainOf } from './keep-sender.ts';
import { senderInUse } from './sender.store.ts';

const nobody = { orgId: undefined, personId: undefined };
/** So long a worker goes on with a sender that it knows. */
const REMEMBERED = minutes(0.5);

/** Tells whose mails leave from which address, signed with which key; undefined: from the installation's, unsigned. */
export function sendersInUse(deps: {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly box: SealedBox;
}): (orgId: number) => Promise<MailSender | undefined> {
  const known = new Map<
    number,
    { readonly sender: MailSender | undefined; readonly until: Micros }
  >();
  return async (orgId) => {
    const now = deps.clock.now();
    const kept = known.get(orgId);
    if (kept && kept.until > now) return kept.sender;
    const row = await deps.work.run(nobody, (work) => senderInUse(work, orgId));
    const domain = row && domainOf(row.address);
    const sender = row &&
      domain && {
        from: { name: row.name, address: row.address },
        dkim: {
          domainName: domain,
          keySelector: row.selector,
          privateKey: deps.box
            .open(boundTo(row.org_id, domain, row.selector), row.private_key)
            .toString(),
        },
      };
    known.set(orgId, { sender: sender || undefined, until: later(now, REMEMBERED) });
    return sender || undefined;
  };
}
