/** Legal forms as they are written at the end of a firm's name, as words; the longest are tried first. */
const FORMS: readonly (readonly string[])[] = [
  'societa a responsabilita limitata semplificata',
  'societa a responsabilita limitata',
  'societa per azioni',
  'societa cooperativa per azioni',
  'societa cooperativa',
  'societa consortile',
  'societa benefit',
  'soc coop p a',
  'soc coop',
  's c p a',
  's c a r l',
  's c r l',
  's r l s',
  's r l',
  's p a',
  's n c',
  's a s',
  's a p a',
  's c a',
  's s',
  's c',
  'in liquidazione',
  'in amministrazione straordinaria',
  'a r l',
  'c',
  ...'spa srl srls snc sas sapa scpa scarl scrl soccoop sc ss coop gmbh ag ltd limited inc llc llp plc sa sarl bv nv'.split(
    ' ',
  ),
]
  .map((form) => form.split(' '))
  .sort((one, other) => other.length - one.length);

/** How many words from `at` on are a legal form; 0 when none stands there. */
export function legalFormAt(words: readonly string[], at: number): number {
  const form = FORMS.find((candidate) => candidate.every((word, n) => words[at + n] === word));
  return form?.length ?? 0;
}

/** A name without the legal forms at its end ("& C. S.n.c.", "S.p.A. in liquidazione"). */
export function withoutLegalForm(words: readonly string[]): readonly string[] {
  for (const form of FORMS) {
    const rest = words.length - form.length;
    if (rest > 0 && form.every((word, n) => words[rest + n] === word))
      return withoutLegalForm(words.slice(0, rest));
  }
  return words;
}
