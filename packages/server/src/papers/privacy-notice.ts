import type { Agreement, Controller, Language } from '@staffetta/contract';
import type { Block } from '../platform/pdf/index.ts';
import { listInWords, wordsOf } from './in-words.ts';
import { notice as english } from './notice-texts.en.ts';
import { notice as italian, type NoticeTexts } from './notice-texts.it.ts';
import { retentionTerms } from './retention-terms.ts';
import type { Words } from './texts.it.ts';

interface NoticeFacts {
  readonly agreement: Agreement;
  readonly controller: Controller | undefined;
  readonly t: NoticeTexts;
  readonly words: Words;
}

/**
 * The privacy notice of one party, filled in with what the agreement says; to be adapted by its data protection officer.
 * Pure. `party` is the global id of the party that gives the notice.
 */
export function privacyNotice(
  agreement: Agreement,
  party: string,
  language: Language,
): { title: string; blocks: Block[] } {
  const t = language === 'it' ? italian : english;
  const words = wordsOf(language);
  const controller = agreement.particulars.find((one) => one.party === party)?.controller;
  const side = agreement.parties.find(({ organisation }) => organisation.uid === party)?.side;
  const facts: NoticeFacts = { agreement, controller, t, words };
  const sections: readonly [title: string, blocks: readonly Block[]][] = [
    [t.sections.controller, [say(who(facts))]],
    [t.sections.officer, [say(officer(facts))]],
    [t.sections.purposes, [{ is: 'list', items: t.purposes }]],
    [t.sections.basis, [say(t.basis(agreement.clauses.legalBasis || words.toBeSaid))]],
    [t.sections.data, [{ is: 'list', items: t.data }]],
    [t.sections.recipients, [say(t.recipients(partiesOf(facts)))]],
    [t.sections.place, placeBlocks(facts)],
    [t.sections.retention, retentionBlocks(facts)],
    [t.sections.rights, [say(t.rights)]],
  ];
  const blocks: Block[] = [
    { is: 'heading', level: 1, text: t.title },
    { is: 'notice', text: t.form },
    say(t.lead(agreement.number, agreement.title)),
    ...(side === 'police' ? [{ is: 'notice', text: t.police } as const] : []),
    ...sections.flatMap(([text, of]) => [{ is: 'heading', level: 2, text } as const, ...of]),
  ];
  return { title: t.title, blocks };
}

const say = (text: string): Block => ({ is: 'paragraph', text });

const who = ({ controller, words }: NoticeFacts) =>
  controller ? `${controller.name}, ${controller.seat}.` : words.toBeSaid;

const officer = ({ controller, words }: NoticeFacts) =>
  controller
    ? [controller.dpo.name, controller.dpo.email, controller.dpo.phone].filter(Boolean).join(', ')
    : words.toBeSaid;

const partiesOf = ({ agreement, words }: NoticeFacts) =>
  listInWords(
    words,
    agreement.parties.map(({ organisation }) => organisation.name),
  );

function placeBlocks({ agreement, t, words }: NoticeFacts): Block[] {
  const { host, processors } = agreement.clauses.hosting ?? {};
  const place = host && t.place(host.name, host.seat, host.dataCentre, host.country);
  const named = (processors ?? []).map(({ name, seat, task }) => t.processor(name, seat, task));
  return [
    say(place ?? words.toBeSaid),
    named.length > 0
      ? { is: 'list', items: named }
      : say(processors ? t.noProcessors : words.toBeSaid),
  ];
}

function retentionBlocks({ agreement, t, words }: NoticeFacts): Block[] {
  const { retention } = agreement.clauses;
  if (!retention) return [say(words.toBeSaid), say(t.retention)];
  const fields = retentionTerms(retention).map(({ kind, days }) => {
    return { name: t.kinds[kind], value: words.days(days) };
  });
  // Each kind of data that the notice names has its term (GDPR art. 13(2)(a)).
  fields.push({ name: t.kinds.people, value: t.people });
  return [{ is: 'fields', fields }, say(t.retention)];
}
