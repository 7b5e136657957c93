import type { Head, Label } from './blocks.ts';
import { faceOf } from './faces.ts';
import { printableLines } from './printable.ts';
import { INK, PAGE, type Sheet } from './sheet.ts';
import { wrap } from './wrap.ts';

const HEADER = 36;
const FOOTER = 786;
const LABEL_SIZE = 12;
const SMALL = 8.5;

/** Header and footer of every page, drawn last: only then it is known how many there are. */
export function drawFrames(sheet: Sheet, head: Head): void {
  const { pages } = sheet;
  for (let page = 0; page < pages; page += 1) {
    sheet.doc.switchToPage(page);
    sheet.decoration((doc) => {
      drawLabel(doc, head.label, HEADER);
      drawLabel(doc, head.label, FOOTER);
      doc.font('plain').fontSize(SMALL).fillColor(INK.soft);
      doc.text(cut(head.title, 330), PAGE.left, HEADER + 5, { lineBreak: false });
      doc.text(cut(head.footer, 250), PAGE.left, FOOTER + 5, { lineBreak: false });
      const number = cut(head.pageOf(page + 1, pages), 110);
      doc.text(number, PAGE.left + 262, FOOTER + 5, { lineBreak: false });
      doc.lineWidth(0.5).strokeColor(INK.line);
      doc
        .moveTo(PAGE.left, HEADER + 26)
        .lineTo(PAGE.right, HEADER + 26)
        .stroke();
      doc
        .moveTo(PAGE.left, FOOTER - 8)
        .lineTo(PAGE.right, FOOTER - 8)
        .stroke();
    }, 'Pagination');
  }
}

function drawLabel(doc: Sheet['doc'], label: Label | undefined, y: number): void {
  if (!label) return;
  const text = printableLines(label.text, faceOf('bold'))[0]!;
  const width = [...text].reduce(
    (sum, character) => sum + faceOf('bold').width(character.codePointAt(0)!, LABEL_SIZE),
    0,
  );
  doc.rect(PAGE.right - width - 12, y, width + 12, 20).fill('#000000');
  doc.font('bold').fontSize(LABEL_SIZE).fillColor(label.colour);
  doc.text(text, PAGE.right - width - 6, y + 3, { lineBreak: false });
}

/** One line within a width, ended behind a whole word where it is too long. */
const cut = (text: string, width: number): string => {
  const face = faceOf('plain');
  const lines = wrap(text, face, SMALL, width);
  if (lines.length === 1) return lines[0]!;
  const [begins] = wrap(text, face, SMALL, width - face.width('…'.codePointAt(0)!, SMALL));
  return `${begins}…`;
};
