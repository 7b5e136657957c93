import type { InputOf, OutputOf, operations } from '@staffetta/contract';
import { type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { correlationKeys, inNormalForm, warningOf } from '../intelligence/index.ts';
import { findRelated } from './find-related.ts';

type LookUp = typeof operations.analysis.lookUp;

/** Where a value was seen, among what the actor may see. Throws `invalid_input` for what is no value of its kind. */
export async function lookUp(
  work: ActorWork,
  query: InputOf<LookUp>['query'],
): Promise<Disclosed<OutputOf<LookUp>>> {
  const key = inNormalForm(query, '/value');
  const warning = warningOf(key);
  const hits = await findRelated(work, correlationKeys(key));
  return reshape(hits, (found) => ({ hits: found, ...(warning && { warning }) }));
}
