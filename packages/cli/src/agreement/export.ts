import { operations } from '@staffetta/contract';
import { nicety } from '../operation/nicety.ts';
import { jsonText } from '../plain-text.ts';

/** `staffetta agreement export`: a document to keep, so always JSON; `agreement import --input` takes it. */
export const exportAgreement = nicety(operations.agreements.export, {
  inWords: (document) => jsonText(document),
});
