import type { Agreement, Language } from '@staffetta/contract';
import { dayBefore } from '../platform/calendar.ts';
import type { Block } from '../platform/pdf/index.ts';
import type { AnnexFacts } from './annex-facts.ts';
import { flowBlocks } from './annex-flows.ts';
import { hostingBlocks } from './annex-hosting.ts';
import { annex as english } from './annex-texts.en.ts';
import { annex as italian } from './annex-texts.it.ts';
import { dayInWords, instantInWords, wordsOf } from './in-words.ts';

/**
 * The technical annex (allegato tecnico) of an agreement as a title and blocks. Pure: says what the signed text says,
 * and what this software does. Works for a draft too, and then says so.
 */
export function technicalAnnex(
  agreement: Agreement,
  language: Language,
): { title: string; blocks: Block[] } {
  const t = language === 'it' ? italian : english;
  const facts = { agreement, t, words: wordsOf(language) };
  const blocks: Block[] = [
    { is: 'heading', level: 1, text: t.title(agreement.number) },
    ...notices(facts),
    { is: 'paragraph', text: t.purpose },
    ...partiesBlocks(facts),
    ...hostingBlocks(facts),
    ...flowBlocks(facts),
    { is: 'heading', level: 2, text: t.legal.heading },
    { is: 'paragraph', text: agreement.clauses.legalBasis || facts.words.toBeSaid },
    { is: 'heading', level: 2, text: t.security.heading },
    { is: 'paragraph', text: t.security.text },
    { is: 'list', items: t.security.items },
    ...signatureBlocks(facts),
  ];
  return { title: t.title(agreement.number), blocks };
}

function notices({ agreement, t }: AnnexFacts): Block[] {
  const texts = [
    t.translation,
    agreement.state === 'draft' ? t.draft : '',
    agreement.missing.length > 0 ? t.incomplete : '',
  ];
  return texts.filter((text) => text !== '').map((text) => ({ is: 'notice', text }));
}

function partiesBlocks({ agreement, t, words }: AnnexFacts): Block[] {
  const { title, number, from, to, renews, parties } = agreement;
  const last = dayInWords(words, dayBefore(to));
  return [
    { is: 'heading', level: 2, text: t.parties.heading },
    {
      is: 'fields',
      fields: [
        { name: t.parties.title, value: title },
        { name: t.parties.number, value: number },
        { name: t.parties.term, value: t.parties.termText(dayInWords(words, from), last) },
        ...(renews ? [{ name: t.parties.renews, value: renews.number }] : []),
      ],
    },
    {
      is: 'table',
      columns: [
        { title: t.parties.side, width: 20 },
        { title: t.parties.organisation, width: 80 },
      ],
      rows: parties.map(({ side, organisation }) => [words.sides[side], organisation.name]),
    },
  ];
}

function signatureBlocks({ agreement, t, words }: AnnexFacts): Block[] {
  const { parties, annexes, textSha256 } = agreement;
  const papers = annexes.map(({ title, sha256 }) =>
    sha256 ? `${title} (SHA-256 ${sha256})` : title,
  );
  return [
    { is: 'heading', level: 2, text: t.text.heading },
    { is: 'fields', fields: [{ name: t.text.hash, value: textSha256, mono: true }] },
    { is: 'small', text: t.text.hashText },
    {
      is: 'table',
      columns: [
        { title: t.text.organisation, width: 40 },
        { title: t.text.signedBy, width: 35 },
        { title: t.text.signedAt, width: 25 },
      ],
      rows: parties.map(({ organisation, signedBy, signedAt }) => [
        organisation.name,
        signedBy ?? t.text.notSigned,
        signedAt ? instantInWords(words, signedAt) : '',
      ]),
    },
    ...(papers.length > 0
      ? ([
          { is: 'heading', level: 3, text: t.text.annexes },
          { is: 'list', items: papers },
        ] as const)
      : []),
  ];
}
