import type { Language, Tlp } from '@staffetta/contract';
import type { Disclosed } from '../disclosure/index.ts';
import { oneLine } from '../platform/mail/index.ts';
import { defang } from './defang.ts';
import { type Block, type Button, htmlOf, textOf } from './letter-blocks.ts';
import { isQuotable, type Quotable } from './quotable.ts';

/** What a template says; sentences of our own only, the words of others come in `quote`. */
export interface LetterParts {
  readonly language: Language;
  /** Label of the item it is about: in the subject and before the text (FIRST TLP 2.0). */
  readonly tlp?: Tlp | undefined;
  /** ESERCITAZIONE / DRILL. */
  readonly drill: boolean;
  readonly subject: string;
  /** Paragraphs before the quoted text. */
  readonly before: readonly string[];
  readonly quote?: Disclosed<Quotable> | undefined;
  readonly questionLabel: string;
  /** Above what to do now; without it those lines are not written. */
  readonly actionsLabel?: string | undefined;
  /** Above what is to be taken out; without it those values are not written. */
  readonly withdrawnLabel?: string | undefined;
  /** What the reader can do from within the mail: pages of our own, which ask before anything happens. */
  readonly buttons?: { readonly lead: readonly string[]; readonly of: readonly Button[] };
  /** A page of ours for who does not want such mails: small, at the very end. */
  readonly foot?: Button | undefined;
  /** Paragraphs after it: what to do, and where no link is, that there is none. */
  readonly after: readonly string[];
}

export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const drillWord = { it: 'ESERCITAZIONE', en: 'DRILL' } as const;

/**
 * Plain text and simple HTML of the same letter: no image, no style from elsewhere, nothing that tells when it
 * was read, no link but the buttons and the foot. Throws when somebody passes text by the type that its label keeps
 * out of mails.
 */
export function composeLetter(parts: LetterParts): Composed {
  const quote = parts.quote?.value;
  if (quote && !isQuotable(quote)) throw new Error('this text may not stand in a mail');
  const marks = marksOf(parts);
  const label = marks.map((text): Block => ({ kind: 'mark', text }));
  const blocks: Block[] = [
    ...label,
    ...parts.before.map(paragraph),
    ...(quote ? quoted(quote, parts) : []),
    ...(parts.buttons ? [...parts.buttons.lead.map(paragraph), buttons(parts.buttons.of)] : []),
    ...parts.after.map(paragraph),
    ...label,
    ...(parts.foot ? [{ kind: 'foot' as const, of: parts.foot }] : []),
  ];
  return {
    subject: fullSubject(parts),
    text: textOf(blocks),
    html: htmlOf(blocks, { language: parts.language, title: parts.subject }),
  };
}

/** The subject with its marks, as the mail bears it. */
export const fullSubject = (parts: Pick<LetterParts, 'language' | 'tlp' | 'drill' | 'subject'>) =>
  oneLine([...marksOf(parts).map((mark) => `[${mark}]`), parts.subject].join(' '));

const marksOf = ({ drill, tlp, language }: Pick<LetterParts, 'drill' | 'tlp' | 'language'>) => [
  ...(drill ? [drillWord[language]] : []),
  ...(tlp ? [`TLP:${tlp}`] : []),
];

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const buttons = (of: readonly Button[]): Block => ({ kind: 'buttons', of });

function quoted(quote: Quotable, parts: LetterParts): Block[] {
  const { questionLabel, actionsLabel } = parts;
  // Of what was recalled there are neither.
  const lines = [
    { heading: true, text: defang(quote.title) },
    { heading: false, text: defang(quote.body) },
  ].filter(({ text }) => text !== '');
  const { withdrawn = [] } = quote;
  if (withdrawn.length > 0 && parts.withdrawnLabel)
    lines.push(
      { heading: true, text: parts.withdrawnLabel },
      { heading: false, text: withdrawn.map(defang).join('\n') },
    );
  if (quote.question)
    lines.push(
      { heading: true, text: questionLabel },
      { heading: false, text: defang(quote.question) },
    );
  if (quote.actions.length === 0 || !actionsLabel) return [{ kind: 'quote', lines }];
  return [
    { kind: 'quote', lines },
    { kind: 'steps', label: actionsLabel, steps: quote.actions.map(defang) },
  ];
}
