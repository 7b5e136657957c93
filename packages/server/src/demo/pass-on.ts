import type { RelayTarget } from '@staffetta/contract';
import type { Players } from './stage.ts';

export interface PassedOn {
  readonly parent: string;
  readonly mode: 'unchanged' | 'derivative';
  readonly targets: RelayTarget[];
  readonly title?: string;
  readonly text?: string;
}

/** Drafts a relay, addresses it, proposes it; a second person reads it whole and releases it. */
export async function passOn(play: Players, who: string, what: PassedOn) {
  const [author, approver] = [play.as(who), play.as(who, 'approvatore')];
  let relay = await author.relays.draft({ body: { parents: [what.parent], mode: what.mode } });
  const at = () => ({ params: { uid: relay.uid }, version: relay.version });
  relay = await author.relays.change({
    ...at(),
    body: {
      targets: what.targets,
      ...(what.title ? { title: what.title } : {}),
      ...(what.text ? { text: what.text } : {}),
    },
  });
  relay = await author.relays.propose({ ...at(), body: {} });
  return approver.relays.release({ ...at(), body: { fullReading: true } });
}

/** The alert as its recipient finds it, with the version to answer. */
export async function theirAlert(play: Players, who: string, uid: string) {
  const alert = await play.as(who).alerts.show({ params: { uid } });
  return { uid: alert.uid, version: alert.mine?.version ?? 1 };
}
