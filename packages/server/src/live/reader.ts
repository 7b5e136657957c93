import type { News } from '@staffetta/contract';
import type { Actor, ActorWork } from '../identity/index.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { newActs, newEntries, newestAlerts } from './news.store.ts';

/** What one stream has already told its reader. */
export class NewsReader {
  readonly #unit: UnitOfWork;
  #position: number;
  #alerts: ReadonlySet<string>;

  private constructor(unit: UnitOfWork, position: number, alerts: readonly string[]) {
    this.#unit = unit;
    this.#position = position;
    this.#alerts = new Set(alerts);
  }

  /** From now on; what was before is on the page already. */
  static async from(unit: UnitOfWork, work: ActorWork): Promise<NewsReader> {
    return new NewsReader(unit, work.now, await newestAlerts(work));
  }

  /** What is new for this actor since the last look, through the same visibility as every page. */
  async look(actor: Actor): Promise<News[]> {
    return this.#unit.run(actor, async (work) => {
      const told = [
        ...(await newEntries(work, this.#position)),
        ...(await newActs(work, this.#position)),
      ];
      for (const { position } of told) this.#position = Math.max(this.#position, position);
      const alerts = await newestAlerts(work);
      const fresh = alerts.filter((uid) => !this.#alerts.has(uid));
      this.#alerts = new Set([...fresh, ...alerts]);
      const news = [
        ...told.map((one) => one.news),
        ...fresh.map((uid): News => ({ kind: 'alert', uid })),
      ];
      return [...new Map(news.map((one) => [`${one.kind} ${one.uid}`, one])).values()];
    });
  }
}
