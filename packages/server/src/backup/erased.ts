import { dirname, join } from 'node:path';
import { hours, later, systemClock, toInstant, toMicros } from '../platform/clock.ts';
import { connect } from '../platform/database/connect.ts';
import { unitOfWork } from '../platform/database/unit-of-work.ts';
import {
  appendToList,
  ERASURE_LIST,
  eraseAgain,
  type ListedErasure,
  listed,
  readList,
} from '../retention/index.ts';
import { writeWhole } from './archive/whole-file.ts';
import { listedErasures } from './notes.store.ts';
import { connectOwner } from './snapshot.store.ts';

/** Clocks of two machines, and what was on its way when the snapshot was taken. */
const MARGIN = hours(1);

const listBeside = (backup: string) => join(dirname(backup), ERASURE_LIST);

/**
 * Brings the list beside the backups up to date with what was erased before its term, from the data folder and the
 * database: older backups there still hold it.
 */
export async function listBesideBackup(
  ownerUrl: string,
  state: string,
  backup: string,
): Promise<void> {
  const beside = listBeside(backup);
  const [known, here] = [await readList(beside), await readList(join(state, ERASURE_LIST))];
  const client = await connectOwner(ownerUrl);
  const told = await listedErasures(client).finally(() => client.end());
  const all = merged([...known, ...here, ...told]);
  if (all.length > known.length) await writeWhole(beside, true, inOnePiece(listed(all)));
}

/**
 * Begins to erase again what was erased since a backup of `takenAt`: as the list beside it, the one left in the data folder
 * and others (`lists`) say. The data folder keeps the list, for the next time. Gives how many items it concerns.
 */
export async function eraseAgainAfter(
  database: { readonly appUrl: string },
  state: string,
  backup: { readonly file: string; readonly takenAt: string },
  lists: readonly string[],
): Promise<number> {
  const own = join(state, ERASURE_LIST);
  const known = await readList(own);
  const others = await Promise.all([listBeside(backup.file), ...lists].map(readList));
  const all = merged([...known, ...others.flat()]);
  const missing = all.slice(known.length);
  if (missing.length > 0) await appendToList(own, missing);
  const since = toInstant(later(toMicros(backup.takenAt), -MARGIN));
  return all.length === 0 ? 0 : withWork(database.appUrl, (work) => eraseAgain(work, all, since));
}

async function* inOnePiece(text: string) {
  yield Buffer.from(text);
}

const merged = (erasures: readonly ListedErasure[]): ListedErasure[] => [
  ...new Map(erasures.map((one) => [one.erasure, one])).values(),
];

/** As the application itself, whose worker goes on with it when it starts. */
async function withWork<T>(
  appUrl: string,
  run: (work: ReturnType<typeof unitOfWork>) => Promise<T>,
): Promise<T> {
  const database = connect({ url: appUrl, max: 1 });
  const nobodyListens = () => {};
  const work = unitOfWork({
    database,
    clock: systemClock,
    enqueue: async () => {},
    enqueued: nobodyListens,
    published: nobodyListens,
  });
  return run(work).finally(() => database.close());
}
