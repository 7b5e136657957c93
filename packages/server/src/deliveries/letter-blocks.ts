import type { Language } from '@staffetta/contract';
import { Html, html } from '../platform/html.ts';

/** An address of ours, and what it is for. */
export interface Button {
  readonly text: string;
  readonly url: string;
}

interface Line {
  readonly heading: boolean;
  readonly text: string;
}

/** What a letter is made of, whichever way it is written. */
export type Block =
  | { readonly kind: 'mark' | 'paragraph'; readonly text: string }
  | { readonly kind: 'quote'; readonly lines: readonly Line[] }
  | { readonly kind: 'steps'; readonly label: string; readonly steps: readonly string[] }
  | { readonly kind: 'buttons'; readonly of: readonly Button[] }
  | { readonly kind: 'foot'; readonly of: Button };

/** The letter as plain text. */
export const textOf = (blocks: readonly Block[]): string =>
  `${blocks.map(blockText).join('\n\n')}\n`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'mark':
    case 'paragraph':
      return block.text;
    case 'quote':
      return block.lines.map(({ text }) => text.replace(/^/gm, '> ')).join('\n\n');
    case 'steps':
      return [block.label, ...block.steps.map((step, at) => `${at + 1}. ${step}`)].join('\n');
    case 'buttons':
      return block.of.map(({ text, url }) => `${text}:\n${url}`).join('\n\n');
    case 'foot':
      return `${block.of.text}:\n${block.of.url}`;
  }
}

/** The same as HTML that a telephone shows without zooming: styles inside, since mail programs read no others. */
export function htmlOf(
  blocks: readonly Block[],
  { language, title }: { readonly language: Language; readonly title: string },
): string {
  const [marks, rest] = leadingMarks(blocks);
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body style="${styles.body}">
${marks.map(blockHtml)}
<h1 style="${styles.h1}">${title}</h1>
${rest.map(blockHtml)}
</body>
</html>
`.text;
}

function leadingMarks(blocks: readonly Block[]): [Block[], Block[]] {
  const first = blocks.findIndex(({ kind }) => kind !== 'mark');
  return [blocks.slice(0, first), blocks.slice(first)];
}

const styles = {
  body: 'margin:0 auto;padding:16px;max-width:600px;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif;color:#17324d;background:#fff;overflow-wrap:anywhere',
  h1: 'font-size:22px;line-height:1.25;margin:8px 0 16px',
  h2: 'font-size:18px;line-height:1.3;margin:16px 0 8px',
  mark: 'margin:8px 0',
  quote: 'margin:16px 0;padding:4px 16px;border-left:4px solid #06c;background:#f2f7fc',
  step: 'margin:0 0 8px',
  foot: 'margin:24px 0 0;font-size:14px',
  footLink: 'color:#455a64',
  button:
    'display:block;margin:0 0 12px;padding:12px 16px;border:2px solid #06c;border-radius:4px;color:#004d99;background:#fff;font-weight:600;text-decoration:none;text-align:center',
};

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'mark':
      return html`<p style="${styles.mark}"><strong>${block.text}</strong></p>`;
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'quote':
      return html`<blockquote style="${styles.quote}">
${block.lines.map(lineHtml)}
</blockquote>`;
    case 'steps':
      return html`<h2 style="${styles.h2}">${block.label}</h2>
<ol>
${block.steps.map((step) => html`<li style="${styles.step}">${step}</li>`)}
</ol>`;
    case 'buttons':
      return html`${block.of.map(
        ({ text, url }) => html`<a href="${url}" style="${styles.button}">${text}</a>`,
      )}`;
    case 'foot':
      return html`<p style="${styles.foot}"><a href="${block.of.url}" style="${styles.footLink}">${block.of.text}</a></p>`;
  }
}

const lineHtml = ({ heading, text }: Line): Html =>
  heading ? html`<h2 style="${styles.h2}">${text}</h2>` : html`<p>${broken(text)}</p>`;

/** Line breaks stay where the writer made them. */
const broken = (text: string): Html =>
  new Html(
    text
      .split('\n')
      .map((line) => html`${line}`.text)
      .join('<br>\n'),
  );
