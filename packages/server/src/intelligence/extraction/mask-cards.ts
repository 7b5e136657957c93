import { type CardSpan, cardsIn } from './card.ts';
import { isDigit } from './characters.ts';
import { refang } from './refang.ts';

/** What may stay readable of a card number (PCI DSS 4.0.1, 3.4.1). */
const KEPT_FIRST = 6;
const KEPT_LAST = 4;

/**
 * Masks every payment card number: the first six and the last four digits stay, the others become
 * `*`. Separators stay, so offsets do not move. Run it before anything is stored.
 * @returns the text, and how many numbers were masked.
 */
export function maskCards(text: string): { text: string; masked: number } {
  const first = maskOnce(text, keepEnds);
  if (first.masked === 0) return { text, masked: 0 };
  // Digits left of one card and digits beside it could by chance form another number.
  const second = maskOnce(first.text, keepNone);
  return { text: second.text, masked: first.masked };
}

type Keep = (position: number, digits: number) => boolean;
const keepEnds: Keep = (position, digits) =>
  position < KEPT_FIRST || position >= digits - KEPT_LAST;
const keepNone: Keep = () => false;

function maskOnce(given: string, keep: Keep): { text: string; masked: number } {
  const view = refang(given);
  const cards = cardsIn(view.text);
  const parts: string[] = [];
  let from = 0;
  for (const card of cards) {
    const start = view.startOf(card.start);
    const end = view.endOf(card.end);
    parts.push(given.slice(from, start), maskSpan(given.slice(start, end), card, keep));
    from = end;
  }
  parts.push(given.slice(from));
  return { text: parts.join(''), masked: cards.length };
}

function maskSpan(written: string, card: CardSpan, keep: Keep): string {
  let position = 0;
  let masked = '';
  for (const character of written) {
    const unit = character.charCodeAt(0);
    const digit = isDigit(unit) || (unit >= 0xff10 && unit <= 0xff19);
    masked += digit && !keep(position, card.digits.length) ? '*' : character;
    if (digit) position++;
  }
  return masked;
}
