/**
 * The acts a log can hold, and who may read of each. `crosses` may stand in a shared log, which both
 * parties to an agreement hold; `private` stays in the journal of the organisation that acted.
 *
 * Private on purpose: a hold is silent (promise 7, docs/promises.md), and who read what, who holds which token or who
 * works where is nobody else's business (promise 6).
 */
const READERS = {
  'report.submitted': 'crosses',
  'report.received': 'crosses',
  'report.taken': 'crosses',
  'report.answered': 'crosses',
  'report.closed': 'crosses',
  'report.reopened': 'crosses',
  'report.withdrawn': 'crosses',
  'report.merged': 'crosses',
  'report.registered': 'private',
  'report.consent-asked': 'private',
  'report.consented': 'private',
  'report.consent-refused': 'private',
  'message.sent': 'crosses',
  'disclosure.decided': 'private',
  'relay.proposed': 'private',
  'relay.released': 'crosses',
  'relay.refused': 'private',
  'relay.deputy-asked': 'private',
  'item.recalled': 'crosses',
  'item.corrected': 'crosses',
  'item.erased': 'crosses',
  'item.undone': 'crosses',
  'item.prolonged': 'private',
  'item.erasure-asked': 'private',
  'rights.recorded': 'private',
  'rights.extended': 'private',
  'rights.decided': 'private',
  'rights.asked': 'private',
  'rights.replied': 'private',
  'rights.answered': 'private',
  'hold.placed': 'private',
  'hold.answered': 'private',
  'hold.lifted': 'private',
  'alert.sent': 'crosses',
  'alert.seen': 'crosses',
  'alert.answered': 'crosses',
  'alert.chased': 'crosses',
  'export.made': 'private',
  'read.red': 'private',
  'read.personal': 'private',
  'agreement.drafted': 'private',
  'agreement.changed': 'crosses',
  'agreement.signed': 'crosses',
  'agreement.in-force': 'crosses',
  'agreement.renewed': 'crosses',
  'agreement.expired': 'crosses',
  'agreement.terminated': 'crosses',
  'agreement.imported': 'private',
  'notice.noted': 'private',
  'import.applied': 'private',
  'import.undone': 'private',
  'organisation.created': 'private',
  'organisation.changed': 'private',
  'organisation.entrusted': 'private',
  'organisation.closed': 'private',
  'admission.door-set': 'private',
  'admission.received': 'private',
  'admission.approved': 'private',
  'admission.refused': 'private',
  'membership.proposed': 'private',
  'membership.declined': 'private',
  'membership.started': 'private',
  'membership.changed': 'private',
  'membership.ended': 'private',
  'service.added': 'private',
  'service.changed': 'private',
  'service.retired': 'private',
  'dependency.added': 'private',
  'dependency.removed': 'private',
  'contact.added': 'private',
  'contact.changed': 'private',
  'contact.confirmed': 'private',
  'contact.removed': 'private',
  'contact.mails-chosen': 'private',
  'person.invited': 'private',
  'person.joined': 'private',
  'person.changed': 'private',
  'person.signed-in': 'private',
  'person.signed-out': 'private',
  'person.blocked': 'private',
  'campaign.confirmed': 'private',
  'campaign.dismissed': 'private',
  'arrival.accepted': 'private',
  'arrival.discarded': 'private',
  'arrival.ended': 'private',
  'feed.opened': 'private',
  'feed.rotated': 'private',
  'feed.closed': 'private',
  'token.issued': 'private',
  'token.revoked': 'private',
} as const satisfies Record<string, 'crosses' | 'private'>;

/** One of the closed list. A new act is one more line above; old files stay readable without it. */
export type Act = keyof typeof READERS;

export const ACTS = Object.keys(READERS) as readonly Act[];

export function isAct(value: unknown): value is Act {
  return typeof value === 'string' && Object.hasOwn(READERS, value);
}

/** May this act stand in a shared log, where the other side reads it? */
export function mayCross(act: Act): boolean {
  return READERS[act] === 'crosses';
}
