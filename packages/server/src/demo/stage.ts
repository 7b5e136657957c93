import { type Client, createClient } from '@staffetta/contract';
import type { Stage } from './place.store.ts';

/** The players of a story, each reached through the public API with a token of its own. */
export interface Players {
  as(player: string, post?: string): Client;
  uid(player: string): string;
  name(player: string): string;
}

/** `as('cosc')` is the analyst on duty, or the one person a small firm has. */
export function playersOn(stage: Stage, origin: string): Players {
  const clients = new Map<string, Client>();
  const placed = (player: string) => {
    const found = stage[player];
    if (!found) throw new Error(`nobody is called ${player}`);
    return found;
  };
  return {
    uid: (player) => placed(player).uid,
    name: (player) => placed(player).name,
    as: (player, post) => {
      const { people } = placed(player);
      const chosen = people[post ?? 'analista'] ?? people.referente;
      if (!chosen) throw new Error(`${player} has no ${post}`);
      const known = clients.get(chosen.token);
      if (known) return known;
      const client = createClient({ origin, token: chosen.token, language: 'it' });
      clients.set(chosen.token, client);
      return client;
    },
  };
}
