import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** Elements that begin a new line on the page. */
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table title tr ul'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
/** Attributes that lead somewhere: what a click or the opening of the page would fetch. */
const LINKS = new Set('href src action formaction data background poster content'.split(' '));
const LONGEST_LINK = 8192;

/**
 * The text of a page, with the target of each link after it in angle brackets: what a lure shows and
 * where it leads are different things. Works on tokens and keeps no tree, so neither depth nor
 * unclosed tags cost anything.
 */
export function htmlText(html: string): string {
  const reader = new HtmlReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.parts.join('');
}

class HtmlReader implements TokenizerCallbacks {
  readonly parts: string[] = [];
  readonly #html: string;
  #tag = '';
  #attribute = '';
  #value: string[] = [];
  /** `script` or `style` while inside one. */
  #raw = '';

  constructor(html: string) {
    this.#html = html;
  }

  ontext(start: number, end: number): void {
    const text = this.#html.slice(start, end);
    if (this.#raw === '') this.parts.push(text);
    if (this.#raw === 'script') this.parts.push(...linksInScript(text));
  }

  ontextentity(codepoint: number): void {
    if (this.#raw === '') this.parts.push(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    if (BLOCKS.has(this.#tag)) this.parts.push('\n');
    if (CELLS.has(this.#tag)) this.parts.push('\t');
  }

  onopentagend(): void {
    if (this.#tag === 'script' || this.#tag === 'style') this.#raw = this.#tag;
  }

  onclosetag(start: number, end: number): void {
    this.#raw = '';
    if (BLOCKS.has(this.#html.slice(start, end).toLowerCase())) this.parts.push('\n');
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = [];
  }

  onattribdata(start: number, end: number): void {
    if (LINKS.has(this.#attribute)) this.#value.push(this.#html.slice(start, end));
  }

  onattribentity(codepoint: number): void {
    if (LINKS.has(this.#attribute)) this.#value.push(String.fromCodePoint(codepoint));
  }

  onattribend(): void {
    if (this.#value.length === 0) return;
    const link = linkIn(this.#value.join(''));
    this.#value = [];
    if (link !== undefined) this.parts.push(` <${link}> `);
  }

  // What a reader does not see.
  onselfclosingtag(): void {}
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** The address in a link attribute, also after `0; url=`; undefined for `#top` and embedded data. */
function linkIn(value: string): string | undefined {
  const link = value.trim();
  if (link.length > LONGEST_LINK || link.startsWith('data:')) return undefined;
  if (link.startsWith('//')) return `http:${link}`;
  const scheme = link.slice(0, 7).toLowerCase();
  if (scheme === 'mailto:' || scheme.startsWith('tel:')) return link;
  return link.includes('://') ? link : undefined;
}

/** Program text is full of names with dots; only complete addresses are taken from it. */
function linksInScript(script: string): string[] {
  return script
    .split(/[\s"'`<>()]/)
    .filter(
      (token) =>
        token.length <= LONGEST_LINK && (token.includes('://') || token.includes(':\\/\\/')),
    )
    .map((token) => ` ${token} `);
}
