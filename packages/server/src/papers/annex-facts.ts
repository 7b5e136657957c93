import type { Agreement } from '@staffetta/contract';
import type { AnnexTexts } from './annex-texts.it.ts';
import type { Words } from './texts.it.ts';

/** What a section of the annex is written from. */
export interface AnnexFacts {
  readonly agreement: Agreement;
  readonly t: AnnexTexts;
  readonly words: Words;
}

/** The name of a party. */
export const nameIn = ({ parties }: Agreement, uid: string): string =>
  parties.find(({ organisation }) => organisation.uid === uid)?.organisation.name ?? '';
