import type { Language, Tlp } from '@staffetta/contract';
import type { Disclosed } from '../disclosure/index.ts';
import { oneLine } from '../platform/mail/index.ts';
import { defang } from './defang.ts';
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
  /** Paragraphs after it: what to do, and that the mail carries no link. */
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
 * was read, no link. Throws when somebody passes text by the type that its label keeps out of mails.
 */
export function composeLetter(parts: LetterParts): Composed {
  const quote = parts.quote?.value;
  if (quote && !isQuotable(quote)) throw new Error('this text may not stand in a mail');
  const marks = [
    ...(parts.drill ? [drillWord[parts.language]] : []),
    ...(parts.tlp ? [`TLP:${parts.tlp}`] : []),
  ];
  const quoted = quote ? quotedLines(quote, parts.questionLabel) : [];
  return {
    subject: oneLine([...marks.map((mark) => `[${mark}]`), parts.subject].join(' ')),
    text: plain(marks, parts, quoted),
    html: html(marks, parts, quoted),
  };
}

interface Line {
  readonly heading: boolean;
  readonly text: string;
}

function quotedLines(quote: Quotable, questionLabel: string): Line[] {
  const question = quote.question
    ? [
        { heading: true, text: questionLabel },
        { heading: false, text: defang(quote.question) },
      ]
    : [];
  return [
    { heading: true, text: defang(quote.title) },
    { heading: false, text: defang(quote.body) },
    ...question,
  ];
}

function plain(marks: readonly string[], parts: LetterParts, quoted: readonly Line[]): string {
  const quote = quoted.map(({ text }) => text.replace(/^/gm, '> '));
  return `${[...marks, ...parts.before, ...quote, ...parts.after, ...marks].join('\n\n')}\n`;
}

function html(marks: readonly string[], parts: LetterParts, quoted: readonly Line[]): string {
  const label = marks.map((mark) => `<p><strong>${escaped(mark)}</strong></p>`).join('\n');
  const paragraphs = (lines: readonly string[]) =>
    lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  const quote = quoted.map(({ heading, text }) =>
    heading ? `<h2>${escaped(text)}</h2>` : `<p>${escaped(text).replaceAll('\n', '<br>\n')}</p>`,
  );
  const body = [
    label,
    `<h1>${escaped(parts.subject)}</h1>`,
    paragraphs(parts.before),
    quote.length > 0 ? `<blockquote>\n${quote.join('\n')}\n</blockquote>` : '',
    paragraphs(parts.after),
    label,
  ].filter((part) => part !== '');
  return `<!doctype html>
<html lang="${parts.language}">
<head><meta charset="utf-8"><title>${escaped(parts.subject)}</title></head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (one) => entities[one]!);
