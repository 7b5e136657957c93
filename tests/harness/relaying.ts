import { type RelayPolicy, type RelayView, relayTiers } from '@staffetta/contract';
import type { PlayerKey } from './cast.ts';
import type { World } from './world.ts';

/** A relay policy that allows everything, without a name. */
export const anybody: RelayPolicy = {
  allowed: true,
  tiers: [...relayTiers],
  sectors: 'all',
  attribution: 'anonymous',
};

/** A relay and the version that was read, as operations want them. */
export const at = (relay: RelayView) => ({ params: { uid: relay.uid }, version: relay.version });
export const toMembers = { targets: [{ kind: 'members' as const }] };

export type Relaying = ReturnType<typeof relaying>;

/** The steps before and around a relay, through the API. */
export const relaying = (world: World) => ({
  /** A bank tells its hub; gives the report. */
  async told(tlp: 'AMBER' | 'AMBER+STRICT' | 'GREEN', text: string, relayPolicy = anybody) {
    const { uid } = await world.as('bank1', 'reporter').reports.send({
      body: { fact: 'phishing', title: 'Falsa pagina di accesso', text, tlp, relayPolicy },
    });
    return uid;
  },

  /** The police tell a hub; gives the report. */
  async noted(
    tlp: 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR',
    text: string,
    hub: PlayerKey = 'outsourcer',
  ) {
    const { uid } = await world.as('cosc').reports.send({
      body: {
        fact: 'phishing',
        title: 'Campagna in corso',
        text,
        tlp,
        recipient: world.orgs[hub].uid,
        relayPolicy: anybody,
      },
    });
    return uid;
  },

  /** Drafts, addresses, proposes, and has a second person release. */
  async relayed(
    parents: string[],
    by: PlayerKey = 'outsourcer',
    change: Parameters<ReturnType<World['as']>['relays']['change']>[0]['body'] = toMembers,
  ): Promise<RelayView> {
    const [analyst, approver] = [world.as(by), world.as(by, 'approver')];
    const draft = await analyst.relays.draft({ body: { parents, mode: 'derivative' } });
    const changed = await analyst.relays.change({ ...at(draft), body: change });
    const proposed = await analyst.relays.propose({ ...at(changed), body: {} });
    return approver.relays.release({ ...at(proposed), body: { fullReading: true } });
  },
});
