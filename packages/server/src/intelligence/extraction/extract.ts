import { warningFor } from '../warnings/warning.ts';
import { cardsIn } from './card.ts';
import { domainName } from './domain-name.ts';
import type { Find, Match } from './find.ts';
import { refang } from './refang.ts';
import type { RefangedText } from './refanged-text.ts';
import { scan } from './scan.ts';

/** A payment card number that was found: never its middle digits. */
export type CardFind = { start: number; end: number; bin: string; last4: string };

export type ExtractOptions = {
  /** Domains of the reader's own organisation: finds under them are marked, never blocked. */
  ownDomains?: readonly string[];
};

/**
 * Finds every observable in a text, defanged or not, Italian or English.
 * Total on any string, and linear in its length.
 * @returns finds in order of place (an enclosing find before those inside it), and card numbers.
 */
export function extract(
  text: string,
  options: ExtractOptions = {},
): { finds: Find[]; cards: CardFind[] } {
  const view = refang(text);
  const cards = cardsIn(view.text);
  const finds = scan(view, cards).map((match) => placed(text, view, match));
  const own = (options.ownDomains ?? []).map(
    (domain) => domainName(domain)?.name ?? domain.toLowerCase(),
  );
  for (const find of finds) {
    const warning = warningFor(find.kind, find.value, own);
    if (warning !== undefined) find.warning = warning;
  }
  finds.sort((one, other) => one.start - other.start || other.end - one.end);
  return {
    finds,
    cards: cards.map(({ start, end, digits }) => ({
      start: view.startOf(start),
      end: view.endOf(end),
      bin: digits.slice(0, 6),
      last4: digits.slice(-4),
    })),
  };
}

function placed(text: string, view: RefangedText, match: Match): Find {
  const start = view.startOf(match.start);
  const end = view.endOf(match.end);
  return { kind: match.kind, value: match.value, start, end, written: text.slice(start, end) };
}
