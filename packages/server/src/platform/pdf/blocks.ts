/** A column of a table. Widths share the page's width in proportion. */
export interface Column {
  readonly title: string;
  readonly width: number;
  /** Monospaced: indicators, hashes, numbers that are compared letter by letter. */
  readonly mono?: true;
}

/** A name and its value; `mono` as in a column. */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly mono?: true;
}

/** What a document is made of. All text is text: nothing in it becomes a link, a command or another direction. */
export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'small'; readonly text: string }
  /** Words of others, as they wrote them: lines and spaces kept, set apart by a bar. */
  | { readonly is: 'quoted'; readonly text: string }
  /** Framed: what must not be overlooked. */
  | { readonly is: 'notice'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'steps'; readonly items: readonly string[] }
  | { readonly is: 'fields'; readonly fields: readonly Field[] }
  /** Rows break over pages; the headings stand again on each. */
  | {
      readonly is: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly is: 'new-page' };

/** A label in header and footer, right-justified, 12 points: `#rrggbb` on a black ground (FIRST, TLP 2.0). */
export interface Label {
  readonly text: string;
  readonly colour: string;
}

/** What stands around the blocks. */
export interface Head {
  /** Header of each page and the document's title. */
  readonly title: string;
  readonly label?: Label;
  readonly language: 'it-IT' | 'en-GB';
  /** Left in the footer: by whom and when it was made, with the zone. */
  readonly footer: string;
  /** `Pagina 2 di 7`, in the document's language. */
  readonly pageOf: (page: number, pages: number) => string;
  /** Creation date of the file, milliseconds since 1970. */
  readonly createdAt: number;
}
