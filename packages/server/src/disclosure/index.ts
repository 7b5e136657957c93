export {
  admitOne,
  admitOwn,
  admitRows,
  type ReadingActor,
  type Seen,
  type Shape,
} from './admit.ts';
export * from './audience.store.ts';
export { bandOf } from './band.ts';
export type { Decision, Marked, Reader } from './decide.ts';
export { type Channel, type Disclosed, reshape, together } from './disclosed.ts';
export { type Publishable, publish, replaceEverywhere } from './publish.ts';
export { type ItemRow, itemColumns } from './seen.store.ts';
export type { Target } from './target.ts';
export { visibleItem } from './visible.store.ts';
