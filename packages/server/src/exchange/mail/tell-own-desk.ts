import { DELIVER, tellOfMail } from '../../deliveries/index.ts';
import type { OrganisationWork } from '../../identity/index.ts';

/** Has the desk told by mail, within seconds, or within minutes where it has just been told of something. */
export function tellOwnDesk(work: OrganisationWork, became: 'draft' | 'quarantined'): void {
  tellOfMail(work, became);
  work.send({ queue: DELIVER, data: {} });
}
