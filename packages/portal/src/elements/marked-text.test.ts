import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut, placesOf } from './marked-text.ts';

const mark = fc.record({
  start: fc.integer({ min: -2, max: 40 }),
  end: fc.integer({ min: -2, max: 40 }),
  look: fc.constantFrom('a', 'b'),
});

it('loses and repeats nothing of the text, whatever the marks', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(mark), (text, marks) => {
      expect(
        cut(
          text,
          marks.filter(({ start }) => start >= 0),
        )
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

it('marks what stands in the text, the outer one of two', () => {
  const text = 'Aprite https://esempio.it/x e poi esempio.it';
  const marks = [
    ...placesOf(text, 'esempio.it', 'domain'),
    ...placesOf(text, 'https://esempio.it/x', 'url'),
  ];
  expect(cut(text, marks).filter((piece) => piece.look)).toMatchObject([
    { text: 'https://esempio.it/x', look: 'url' },
    { text: 'esempio.it', look: 'domain' },
  ]);
});
