import type PDFDocument from 'pdfkit';
import { refuse } from '../errors.ts';
import { type Face, type FaceName, faceOf } from './faces.ts';

type Doc = InstanceType<typeof PDFDocument>;

/** A part of the document's structure, and what it is. */
export interface Tagged {
  readonly type: string;
  readonly node: ReturnType<Doc['struct']>;
}

/** A4 in points, and what is left between header and footer. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 56,
  right: 539.28,
  top: 86,
  bottom: 768,
} as const;
export const INK = {
  text: '#17202a',
  soft: '#5b6770',
  line: '#c5cbd0',
  ground: '#f2f4f5',
} as const;

/** A document longer than this is a mistake or an attack, and nobody's reading. */
const MOST_PAGES = 1_500;
const LEADING = 1.36;

export interface Style {
  readonly face: FaceName;
  readonly size: number;
  readonly colour?: string;
  /** From line to line, in points; follows the size unless said. */
  readonly leading?: number;
}
export const lineHeight = ({ size, leading }: Style): number => leading ?? size * LEADING;
export const face = ({ face: name }: Style): Face => faceOf(name);

/** The pages, and where the next thing goes. Everything drawn is tagged, or marked as decoration. */
export class Sheet {
  y: number = PAGE.top;
  readonly doc: Doc;
  readonly #root: Tagged;

  constructor(doc: Doc) {
    this.doc = doc;
    this.#root = { type: 'Document', node: doc.struct('Document') };
    doc.addStructure(this.#root.node);
    this.newPage();
  }

  get left(): number {
    return PAGE.bottom - this.y;
  }
  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  /** Throws `too_large` past the most pages. */
  newPage(): void {
    if (this.pages >= MOST_PAGES) throw refuse('too_large');
    this.doc.addPage();
    this.y = PAGE.top;
  }

  /** A new page where less than `height` points are left. */
  need(height: number): void {
    if (this.left < height && this.y > PAGE.top) this.newPage();
  }

  skip(height: number): void {
    this.y = Math.min(this.y + height, PAGE.bottom);
  }

  /** A part of the document's structure (PDF 1.7, section 14.8.4), below another or at the top. */
  element(type: string, parent: Tagged = this.#root): Tagged {
    const node = this.doc.struct(type);
    parent.node.add(node);
    return { type, node };
  }

  /** Lines at a place, as one piece of an element's content. */
  lines(element: Tagged, lines: readonly string[], x: number, y: number, style: Style): void {
    const { doc } = this;
    element.node.add(doc.markStructureContent(element.type));
    doc
      .font(style.face)
      .fontSize(style.size)
      .fillColor(style.colour ?? INK.text);
    for (const [index, line] of lines.entries())
      if (line !== '') doc.text(line, x, y + index * lineHeight(style), { lineBreak: false });
    doc.endMarkedContent();
  }

  /** Lines and grounds that tell a screen reader nothing. */
  decoration(draw: (doc: Doc) => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  end(): void {
    this.#root.node.end();
  }
}
