import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** What mail programs put around a quotation, and around the line above it, beside `<blockquote>`. */
const QUOTING = /(?:^|\s)(?:gmail_quote|gmail_attr|yahoo_quoted|moz-cite-prefix)(?:\s|$)/;

/** The page of a mail without what its program quoted below or between its writer's words. Keeps no tree, as `htmlText`. */
export function withoutQuotations(html: string): string {
  const finder = new QuotationFinder(html);
  const tokenizer = new Tokenizer({ decodeEntities: false }, finder);
  tokenizer.write(html);
  tokenizer.end();
  return finder.kept();
}

class QuotationFinder implements TokenizerCallbacks {
  readonly #html: string;
  readonly #parts: string[] = [];
  /** Where what is kept begins again. */
  #from = 0;
  #tag = '';
  #tagAt = 0;
  #attribute = '';
  #classes = '';
  /** The element that is the quotation, while inside it, and how many of its name are open. */
  #quotation: string | undefined;
  #depth = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** One that is never closed goes on to the end. */
  kept(): string {
    const rest = this.#quotation === undefined ? this.#html.slice(this.#from) : '';
    return this.#parts.join('') + rest;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#tagAt = start - 1;
    this.#classes = '';
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute === 'class') this.#classes += this.#html.slice(start, end);
  }

  onopentagend(): void {
    if (this.#quotation === this.#tag) this.#depth += 1;
    if (this.#quotation !== undefined || !this.#quotes()) return;
    this.#quotation = this.#tag;
    this.#depth = 1;
    this.#parts.push(this.#html.slice(this.#from, this.#tagAt), '<br>');
  }

  onclosetag(start: number, end: number): void {
    if (this.#html.slice(start, end).toLowerCase() !== this.#quotation) return;
    this.#depth -= 1;
    if (this.#depth > 0) return;
    this.#quotation = undefined;
    const closed = this.#html.indexOf('>', end);
    this.#from = closed < 0 ? this.#html.length : closed + 1;
  }

  #quotes(): boolean {
    return this.#tag === 'blockquote' || (this.#tag === 'div' && QUOTING.test(this.#classes));
  }

  // What begins and ends no quotation.
  ontext(): void {}
  ontextentity(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onselfclosingtag(): void {}
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
