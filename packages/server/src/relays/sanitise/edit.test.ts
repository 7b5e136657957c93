import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Derivation, derivedText, withoutEdits } from './derive.ts';
import { edited } from './edit.ts';
import { decided, findingsIn } from './findings.ts';
import { nameIndex } from './names/name-index.ts';

const secrets = {
  names: nameIndex(['Banca Quercia']),
  exempt: new Set<string>(),
  domains: new Set<string>(),
};
const begin = (original: string): Derivation => ({
  original,
  findings: findingsIn(original, secrets, 'it'),
  edits: [],
});
const original =
  'La Banca Quercia (a@b.it) ha chiamato il 055 2345678, poi Banca Quercia ha scritto.';
const first = begin(original);

describe('a derivative follows from its original, the decisions and the edits', () => {
  test('each identifier is replaced, the same one by the same placeholder', () => {
    expect(derivedText(first)).toBe(
      'La [organizzazione 1] ([indirizzo e-mail 1]) ha chiamato il [telefono 1], poi [organizzazione 1] ha scritto.',
    );
  });

  test('each replacement is taken back alone', () => {
    const phone = first.findings.find(({ kind }) => kind === 'phone')!;
    const kept = { ...first, findings: decided(first.findings, [{ id: phone.id, state: 'kept' }]) };
    expect(derivedText(kept)).toContain('chiamato il 055 2345678, poi [organizzazione 1]');
    const again = decided(kept.findings, [{ id: phone.id, state: 'replaced' }]);
    expect(derivedText({ ...kept, findings: again })).toBe(derivedText(first));
  });

  test('an edit leaves the other replacements reversible, and can be taken back', () => {
    const changed = edited(
      first,
      derivedText(first).replace('ha chiamato il', 'ha telefonato al'),
      'e1',
    );
    const mail = changed.findings.find(({ kind }) => kind === 'email')!;
    const kept = {
      ...changed,
      findings: decided(changed.findings, [{ id: mail.id, state: 'kept' }]),
    };
    expect(derivedText(kept)).toContain('(a@b.it) ha telefonato al [telefono 1]');
    expect(derivedText(withoutEdits(changed, ['e1']))).toBe(derivedText(first));
  });

  test('an edit over a replacement covers it until it is taken back', () => {
    const changed = edited(first, derivedText(first).replace('[telefono 1]', 'numero verde'), 'e1');
    expect(changed.findings.find(({ kind }) => kind === 'phone')!.state).toBe('covered');
    expect(derivedText(withoutEdits(changed, ['e1']))).toBe(derivedText(first));
  });
});

const wild = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom('Banca Quercia', ' a@b.it ', 'x', ' ', '[telefono 1]', '055 2345678'))
    .map((parts) => parts.join('')),
);
const cut = (text: string, at: number, length: number, put: string) =>
  text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + length);

test('the text always reads as the person wanted, edit after edit', () => {
  const steps = fc.array(fc.tuple(fc.nat(200), fc.nat(6), wild), { maxLength: 12 });
  fc.assert(
    fc.property(wild, steps, (text, changes) => {
      let derivation = begin(text);
      for (const [n, [at, length, put]] of changes.entries()) {
        const wanted = cut(derivedText(derivation), at, length, put);
        derivation = edited(derivation, wanted, `e${n}`);
        expect(derivedText(derivation)).toBe(wanted);
      }
      const all = derivation.edits.map(({ id }) => id);
      expect(derivedText(withoutEdits(derivation, all))).toBe(derivedText(begin(text)));
    }),
    { numRuns: 500 },
  );
});

test('taking back any one edit leaves all the others as they were', () => {
  const steps = fc.array(fc.tuple(fc.nat(200), fc.nat(6), wild), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(wild, steps, (text, changes) => {
      let derivation = begin(text);
      for (const [n, [at, length, put]] of changes.entries())
        derivation = edited(derivation, cut(derivedText(derivation), at, length, put), `e${n}`);
      for (const { id } of derivation.edits) {
        const without = withoutEdits(derivation, [id]);
        expect(without.edits).toEqual(derivation.edits.filter((edit) => edit.id !== id));
      }
    }),
  );
});
