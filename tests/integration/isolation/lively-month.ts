import { type IndicatorKey, type RelayPolicy, relayTiers } from '@staffetta/contract';
import { days } from '../../../packages/server/src/platform/clock.ts';
import type { PlayerKey } from '../../harness/cast.ts';
import { placeContact } from '../../harness/place-contact.ts';
import type { World } from '../../harness/world.ts';
import { seenBy, sights } from './shared-sights.ts';

const relayPolicy: RelayPolicy = {
  allowed: true,
  tiers: [...relayTiers],
  sectors: 'all',
  attribution: 'anonymous',
};

/** A report whose text holds a word that nobody else ever writes. */
async function report(
  world: World,
  from: PlayerKey,
  to: PlayerKey,
  more: Record<string, unknown> = {},
): Promise<string> {
  const { uid } = await world.as(from, 'analyst').reports.send({
    body: {
      fact: 'phishing',
      title: `Messaggi falsi canarino${from}`,
      text: `Ricevuti messaggi falsi, parola canarino${from}, indirizzo hxxp://login-sicuro[.]example/a e 203.0.113.77.`,
      tlp: 'AMBER',
      recipient: world.orgs[to].uid,
      relayPolicy,
      ...more,
    },
  });
  return uid;
}

/** A derivative without the canary, to all members, released by a second person, as an alert. */
async function relayToMembers(world: World, hub: PlayerKey, parents: string[]) {
  const [author, approver] = [world.as(hub), world.as(hub, 'approver')];
  let relay = await author.relays.draft({ body: { parents, mode: 'derivative' } });
  const at = () => ({ params: { uid: relay.uid }, version: relay.version });
  relay = await author.relays.change({
    ...at(),
    body: {
      title: 'Falsa pagina di accesso',
      text: 'Una falsa pagina di accesso: hxxp://login-sicuro[.]example/a. Bloccare e avvisare.',
      targets: [{ kind: 'members' }],
    },
  });
  relay = await author.relays.propose({ ...at(), body: {} });
  relay = await approver.relays.release({ ...at(), body: { fullReading: true } });
  const alert = await author.alerts.send({
    body: { item: relay.uid, audience: { to: 'everyone' }, urgency: 'high' },
  });
  return { relay, alert };
}

/** The firm concerned writes on a report that does not name it, and corrects it. */
async function speakOn(world: World, firm: PlayerKey, uid: string) {
  const { messages, reports } = world.as(firm);
  const params = { uid };
  await messages.send({ params, body: { text: 'Restiamo a disposizione.' } });
  const { version, content } = await reports.show({ params });
  const { title, text, relayPolicy } = content!;
  await reports.correct({
    params,
    version,
    body: { title, text: `${text} Due clienti.`, relayPolicy },
  });
}

/** The outsourcer speaks for its members: for one under its name, for the others without. */
async function tellThePolice(world: World) {
  const forMember = (member: PlayerKey, attribution: string, confirm: IndicatorKey[]) =>
    report(world, 'outsourcer', 'cosc', {
      onBehalfOf: world.orgs[member].uid,
      attribution,
      indicators: { confirm },
    });
  await forMember('bank1', 'named', [sights.policeReachesK]);
  const nameless = await forMember('bank2', 'anonymous', [sights.policeReachesK]);
  await speakOn(world, 'bank2', nameless);
  await forMember('firm3', 'anonymous', [sights.policeReachesK]);
  await forMember('bank1', 'named', [sights.policeTooFew]);
  await forMember('bank2', 'anonymous', [sights.policeTooFew]);
}

/**
 * Enough of everything for a walk: reports in all directions, on behalf with a name and without, what several saw, a
 * relay with its alert, answers, and a recall. Ends on the day after, when the counts of the month are told.
 */
export async function livelyMonth(world: World): Promise<void> {
  for (const member of ['bank1', 'bank2', 'bank3', 'bank4', 'firm1', 'firm2', 'firm3'] as const)
    await placeContact(world, member, { role: 'security', email: `sicurezza@${member}.example` });
  const told: string[] = [];
  for (const bank of ['bank1', 'bank2', 'bank3', 'bank4'] as const)
    told.push(
      await report(world, bank, 'outsourcer', { indicators: { confirm: seenBy[bank] ?? [] } }),
    );
  for (const bank of ['bank1', 'bank2'] as const)
    await report(world, bank, 'outsourcer', { indicators: { confirm: [sights.tooFew] } });
  for (const firm of ['firm1', 'firm2', 'firm3'] as const) await report(world, firm, 'association');
  await report(world, 'firm3', 'outsourcer');
  await tellThePolice(world);
  const warning = await report(world, 'cosc', 'association', { tlp: 'GREEN' });
  await report(world, 'cosc', 'national');
  const { relay, alert } = await relayToMembers(world, 'outsourcer', told);
  await relayToMembers(world, 'association', [warning]);
  const answer = {
    answer: 'affected',
    done: false,
    comment: 'Tre clienti',
    consent: 'no',
  } as const;
  await world
    .as('bank2', 'reporter')
    .alerts.answer({ params: { uid: alert.uid }, version: 1, body: answer });
  await world
    .as('outsourcer', 'approver')
    .relays.recall({ params: { uid: relay.uid }, body: { reason: 'wrong' } });
  world.clock.advance(days(1));
}
