import type { News } from '@staffetta/contract';
import type { Actor } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';

/** One open stream, whatever carries it. */
export interface Stream {
  readonly personId: number;
  /** Who the reader is by now; undefined when the session or token no longer holds. */
  readonly whoNow: () => Promise<Actor | undefined>;
  readonly look: (actor: Actor) => Promise<News[]>;
  readonly tell: (news: News) => void;
  readonly beat: () => void;
  /** Says that it is over, so that the reader does not connect again with a dead session. */
  readonly end: () => void;
}

export interface StreamsOptions {
  readonly logError: (error: unknown) => void;
  /** Milliseconds between heartbeats; the session is asked again at each. */
  readonly beatEvery?: number;
}

const PER_PERSON = 6;
const IN_ALL = 2_000;
/** Streams that look at once: live hints must not take the pool from requests. */
const SIDE_BY_SIDE = 4;

/** The open streams of this process. */
export class Streams {
  readonly #open = new Set<Stream>();
  readonly #waiting = new Set<Stream>();
  readonly #options: StreamsOptions;
  readonly #timer: NodeJS.Timeout;
  #looking = 0;

  constructor(options: StreamsOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#beat(), options.beatEvery ?? 20_000);
    this.#timer.unref();
  }

  get size(): number {
    return this.#open.size;
  }

  /** Throws `too_many_requests` when this person, or everybody together, has enough of them open. */
  makeRoom(personId: number): void {
    const own = [...this.#open].filter((stream) => stream.personId === personId).length;
    if (own >= PER_PERSON || this.#open.size >= IN_ALL)
      throw refuse('too_many_requests', { retryAfter: 30 });
  }

  /** Takes a stream in; call the returned function when its reader has gone. */
  add(stream: Stream): () => void {
    this.#open.add(stream);
    return () => this.#drop(stream);
  }

  /** Something was committed somewhere: each stream asks what of it concerns its reader. */
  wake(): void {
    for (const stream of this.#open) this.#waiting.add(stream);
    this.#next();
  }

  close(): void {
    clearInterval(this.#timer);
    for (const stream of this.#open) stream.end();
    this.#open.clear();
    this.#waiting.clear();
  }

  #next(): void {
    while (this.#looking < SIDE_BY_SIDE) {
      const [stream] = this.#waiting;
      if (!stream) return;
      this.#waiting.delete(stream);
      this.#looking += 1;
      this.#look(stream)
        .catch(this.#options.logError)
        .finally(() => {
          this.#looking -= 1;
          this.#next();
        });
    }
  }

  async #look(stream: Stream): Promise<void> {
    const actor = await stream.whoNow();
    if (!actor) return this.#finish(stream);
    const news = await stream.look(actor);
    if (this.#open.has(stream)) for (const one of news) stream.tell(one);
  }

  #beat(): void {
    for (const stream of this.#open) {
      stream.beat();
      stream.whoNow().then(
        (actor) => actor ?? this.#finish(stream),
        (error: unknown) => this.#options.logError(error),
      );
    }
  }

  #finish(stream: Stream): void {
    if (!this.#open.has(stream)) return;
    this.#drop(stream);
    stream.end();
  }

  #drop(stream: Stream): void {
    this.#open.delete(stream);
    this.#waiting.delete(stream);
  }
}
