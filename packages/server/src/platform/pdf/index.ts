export type { Block, Column, Field, Head, Label } from './blocks.ts';
export { writePdf } from './write-pdf.ts';
