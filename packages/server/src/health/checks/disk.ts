import { statfs } from 'node:fs/promises';
import type { Clock, Micros } from '../../platform/clock.ts';
import { bytesSaid, type Check, type Finding } from '../../platform/health/index.ts';

const HOUR = 3_600_000_000;
const DAY = 24 * HOUR;
/** So many hours back the forecast looks, at least and at most. */
const [LEAST, MOST] = [6, 7 * 24];
/** A disk that fills up within so many days is told of. */
const SOON = 7;

export interface Room {
  /** Bytes that this account may still write. */
  readonly free: number;
  readonly size: number;
}

/** Room on the disk that a folder lies on. */
export async function roomAt(folder: string): Promise<Room> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, size: blocks * bsize };
}

interface Sample {
  readonly at: Micros;
  readonly free: number;
}

/** Is there room for attachments and the embedded database, and for how long at the present pace. */
export function disk(deps: { readonly folder: string; readonly clock: Clock }): Check {
  let samples: Sample[] = [];
  return {
    name: 'disk',
    title: { it: 'Spazio su disco', en: 'Disk space' },
    look: async () => {
      const room = await roomAt(deps.folder);
      const at = deps.clock.now();
      const newest = samples.at(-1);
      if (!newest || at - newest.at >= HOUR)
        samples = [...samples, { at, free: room.free }].slice(-MOST);
      return judge(room, daysLeft(samples, { at, free: room.free }));
    },
  };
}

/** Days until the disk is full at the pace since the oldest sample; undefined where it does not fill, or too early. */
export function daysLeft(samples: readonly Sample[], now: Sample): number | undefined {
  const oldest = samples[0];
  if (!oldest || now.at - oldest.at < LEAST * HOUR) return undefined;
  const perDay = ((oldest.free - now.free) * DAY) / (now.at - oldest.at);
  return perDay > 0 ? now.free / perDay : undefined;
}

/** From room and forecast to a finding. Large disks are not called full for a tenth of them. */
export function judge({ free, size }: Room, left: number | undefined): Finding {
  const [room, whole] = [bytesSaid(free), bytesSaid(size)];
  const soon = left !== undefined && left < SOON;
  const days = Math.max(1, Math.floor(left ?? 0));
  const what = {
    it: `Liberi ${room.it} su ${whole.it}.${soon ? ` A questo passo è pieno fra ${days} giorni.` : ''}`,
    en: `${room.en} free of ${whole.en}.${soon ? ` At this pace it is full in ${days} days.` : ''}`,
  };
  const todo = {
    it: 'Liberare spazio o ingrandire il disco. A disco pieno non si perde nulla di confermato, ma non entra più niente di nuovo.',
    en: 'Free some space or make the disk larger. On a full disk nothing acknowledged is lost, but nothing new comes in.',
  };
  if (free < Math.max(500e6, Math.min(size * 0.02, 5e9))) return { state: 'bad', what, todo };
  if (soon || free < Math.max(2e9, Math.min(size * 0.1, 20e9)))
    return { state: 'warning', what, todo };
  return { state: 'fine', what };
}
