import { facts, rsitCodes, tcAcnCodes } from '@staffetta/contract';
import { expect, test } from 'vitest';
import { checkCodes, classify, faceOf, proposedPap } from './classify.ts';
import { derivations } from './derivations.ts';

test.each(facts)('what follows from %s is in the taxonomies', (fact) => {
  expect(rsitCodes).toContain(derivations[fact].rsit);
  for (const code of derivations[fact].tcAcn) expect(tcAcnCodes).toContain(code);
});

const own = { fact: 'phishing', fromPolice: false, secondHand: false } as const;

test('what the person chose wins, part by part', () => {
  expect(classify(own, { rsit: 'fraud:masquerade' })).toEqual({
    rsit: 'fraud:masquerade',
    tcAcn: derivations.phishing.tcAcn,
    admiralty: 'B2',
    chosen: ['rsit'],
  });
  expect(classify(own, { tcAcn: [] }).tcAcn).toEqual([]);
  expect(faceOf('phishing', { face: 'fraud' })).toBe('fraud');
  expect(faceOf('phishing', {})).toBe('threat');
});

test('what was told at second hand is less credible', () => {
  expect(classify({ ...own, secondHand: true }, {}).admiralty).toBe('B3');
});

test('what the police send is not to be blocked unless they say so', () => {
  expect(proposedPap({ ...own, fromPolice: true })).toBe('AMBER');
  expect(proposedPap(own)).toBe('GREEN');
});

test('a code that no taxonomy holds is refused, with its place', () => {
  expect(() => checkCodes({ rsit: 'fraud:unheard-of' })).toThrowError(
    expect.objectContaining({ code: 'invalid_input' }),
  );
  expect(() => checkCodes({ tcAcn: ['vector:e-mail', 'vector:pigeon'] })).toThrowError(
    expect.objectContaining({
      facts: { fields: [expect.objectContaining({ pointer: '/classification/tcAcn/1' })] },
    }),
  );
  checkCodes({ rsit: 'fraud:phishing', tcAcn: ['involved-asset:server'] });
});
