import { relayTiers } from '@staffetta/contract';
import { days, hours, minutes } from '../platform/clock.ts';
import type { DemoClock } from './demo-clock.ts';
import { everyday } from './everyday.ts';
import { passOn, theirAlert } from './pass-on.ts';
import { type Scene, scenes } from './scenes.ts';
import type { Players } from './stage.ts';
import { upward } from './upward.ts';
import { writeRecords } from './write-records.ts';

const relayPolicy = {
  allowed: true,
  tiers: [...relayTiers],
  sectors: 'all' as const,
  attribution: 'anonymous' as const,
};

/** Plays a month of everyday work through the public API, moving the clock from scene to scene. */
export async function playHistory(play: Players, clock: DemoClock): Promise<void> {
  await writeRecords(play);
  const start = morningOf(clock.now());
  const month = [...scenes, ...everyday, ...upward].sort((one, other) => one.day - other.day);
  for (const [nth, scene] of month.entries()) {
    // What came before may have taken until the evening: a day never begins twice.
    const begins = start + (days(scene.day) + hours(nth % 5)) * 1_000_000;
    clock.advance(Math.max(0, (begins - clock.now()) / 1_000_000));
    await playScene(play, clock, scene);
  }
  clock.catchUp();
}

/** Half past eight of that day, an hour earlier in winter: work is told in working hours. */
const morningOf = (instant: number) => {
  const day = days(1) * 1_000_000;
  return Math.floor(instant / day) * day + hours(6.5) * 1_000_000;
};

async function playScene(play: Players, clock: DemoClock, scene: Scene): Promise<void> {
  const { from, to, fact, title, text, tlp } = scene;
  const sender = play.as(from);
  const { finds } = await sender.extraction.preview({ body: { text } });
  const confirm = finds
    .filter(({ warning }) => !warning)
    .map(({ kind, value }) => ({ kind, value }));
  const { uid } = await sender.reports.send({
    body: {
      fact,
      title,
      text,
      tlp,
      recipient: play.uid(to),
      relayPolicy,
      passUp: 'anonymous',
      indicators: { confirm },
    },
  });
  if (!scene.outcome) return;
  // The protocols promise a receipt within the hour.
  clock.advance(minutes(40));
  const reader = play.as(to);
  await reader.reports.receive({ params: { uid } });
  if (scene.outcome === 'seen') return;
  let { version } = await reader.reports.show({ params: { uid } });
  ({ version } = await reader.reports.take({ params: { uid }, version }));
  clock.advance(hours(2));
  if (scene.answer) {
    const body = { text: scene.answer };
    ({ version } = await reader.reports.answer({ params: { uid }, version, body }));
  }
  if (scene.outcome === 'closed') await reader.reports.close({ params: { uid }, version });
  if (scene.outcome === 'relayed') await relay(play, clock, scene, uid);
}

/** The hub passes it on to its members as an alert; most answer. */
async function relay(play: Players, clock: DemoClock, scene: Scene, parent: string) {
  const note = await passOn(play, scene.to, {
    parent,
    mode: 'derivative',
    targets: [{ kind: 'members' }],
    title: scene.note?.title ?? scene.title,
    text: scene.note?.text ?? scene.text,
  });
  const body = { item: note.uid, audience: { to: 'everyone' }, urgency: 'normal' } as const;
  const alert = await play.as(scene.to).alerts.send({ body });
  clock.advance(hours(3));
  for (const who of scene.answering ?? []) {
    const { uid, version } = await theirAlert(play, who, alert.uid);
    await play.as(who).alerts.answer({
      params: { uid },
      version,
      body: { answer: 'not_affected', done: true, consent: 'no' },
    });
  }
}
