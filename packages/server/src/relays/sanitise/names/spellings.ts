import { plain, wordsOf } from '../words.ts';
import { withoutLegalForm } from './legal-forms.ts';

/** Joining words, left out of names and of texts alike: "Rossi & Figli" is "Rossi e Figli". */
export const JOINING: ReadonlySet<string> = new Set(['e', 'ed', 'and', 'et']);

/** One way of writing a name, as words. `sure`: the name itself; `proposed`: a short form others may share. */
export interface Spelling {
  readonly words: readonly string[];
  readonly certainty: 'sure' | 'proposed';
  /** Initials count only in capitals. */
  readonly capitals: boolean;
}

/** Words that say what a firm is, not which. */
const GENERIC = new Set(
  'di del della dei degli delle dell da in per la il lo le gli i banca banco bcc cassa credito cooperativo cooperativa rurale artigiano popolare societa consorzio gruppo holding italia italiana italiano impresa ditta azienda'.split(
    ' ',
  ),
);
const SHORTEST_JOINED = 6;
const FEWEST_INITIALS = 3;

/** The ways in which a text may write this name; legal form, case, accents and joining words make no difference. */
export function spellingsOf(name: string): Spelling[] {
  const core = coreOf(name);
  if (core.length === 0) return [];
  const spellings: Spelling[] = [{ words: core, certainty: 'sure', capitals: false }];
  const joined = core.join('');
  if (core.length > 1 && joined.length >= SHORTEST_JOINED)
    spellings.push({ words: [joined], certainty: 'sure', capitals: false });
  const humps = coreOf(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  if (humps.length > core.length)
    spellings.push({ words: humps, certainty: 'sure', capitals: false });
  const short = withoutGenericEnd(core);
  if (short.length < core.length && short.some(isTelling))
    spellings.push({ words: short, certainty: 'proposed', capitals: false });
  if (core.filter(isTelling).length >= FEWEST_INITIALS)
    spellings.push({
      words: [
        core
          .filter(isTelling)
          .map((word) => word[0])
          .join(''),
      ],
      certainty: 'proposed',
      capitals: true,
    });
  return spellings;
}

function coreOf(name: string): readonly string[] {
  const words = wordsOf(name).map((word) => plain(word.plain));
  return withoutLegalForm(words).filter((word) => !JOINING.has(word));
}

const isTelling = (word: string): boolean => !GENERIC.has(word);

/** "Banca Alfa di Credito Cooperativo" → "Banca Alfa"; "Tessuti Rossi di Rossi Mario" → "Tessuti Rossi". */
function withoutGenericEnd(core: readonly string[]): readonly string[] {
  const of = core.indexOf('di', 2);
  const cut = of > 0 ? core.slice(0, of) : core;
  let end = cut.length;
  while (end > 1 && !isTelling(cut[end - 1]!)) end--;
  return cut.slice(0, end);
}
