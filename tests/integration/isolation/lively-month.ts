import type { PlayerKey } from '../../harness/cast.ts';
import type { World } from '../../harness/world.ts';

/** A report whose text holds a word that nobody else ever writes. */
async function report(
  world: World,
  from: PlayerKey,
  to: PlayerKey,
  more: Record<string, unknown> = {},
) {
  return world.as(from, 'analyst').reports.send({
    body: {
      fact: 'phishing',
      title: `Messaggi falsi canarino${from}`,
      text: `Ricevuti messaggi falsi, parola canarino${from}, indirizzo hxxp://login-sicuro[.]example/a e 203.0.113.77.`,
      tlp: 'AMBER',
      recipient: world.orgs[to].uid,
      ...more,
    },
  });
}

/**
 * Enough of everything for a walk: reports in all directions, on behalf with a name and without, a relay with its
 * alert, answers, messages, a correction and a recall.
 */
export async function livelyMonth(world: World): Promise<void> {
  for (const bank of ['bank1', 'bank2', 'bank3', 'bank4'] as const)
    await report(world, bank, 'outsourcer');
  for (const firm of ['firm1', 'firm2', 'firm3'] as const) await report(world, firm, 'association');
  await report(world, 'firm3', 'outsourcer');
  await report(world, 'outsourcer', 'cosc', {
    onBehalfOf: world.orgs.bank1.uid,
    attribution: 'named',
  });
  await report(world, 'outsourcer', 'cosc', {
    onBehalfOf: world.orgs.bank2.uid,
    attribution: 'anonymous',
  });
  await report(world, 'cosc', 'association', { tlp: 'GREEN' });
  await report(world, 'cosc', 'national');
}
