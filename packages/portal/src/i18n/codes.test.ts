import { reasonCodes } from '@staffetta/contract';
import { describe, expect, it } from 'vitest';
import { ACTS } from '../../../journal/src/index.ts';
import { WARNING_REASONS } from '../../../server/src/intelligence/warnings/reasons.ts';
import { texts as englishFirst } from './en/index.ts';
import { later as englishLater } from './en/later.ts';
import { texts as italianFirst } from './it/index.ts';
import { later as italianLater } from './it/later.ts';

const english = { ...englishFirst, ...englishLater };
const italian = { ...italianFirst, ...italianLater };

/** What the server answers as codes: the compiler cannot tell that each has its words. */
describe('codes have words', () => {
  it.each(reasonCodes)('for the reason %s', (code) => {
    expect(italian.reasons[code]).toMatch(/\.$/);
    expect(english.reasons[code]).toMatch(/\.$/);
  });

  it.each(ACTS)('for the act %s', (act) => {
    const [noun = '', verb = ''] = act.split('.');
    expect(italian.journal.acts).toHaveProperty([noun, verb]);
  });

  it.each(WARNING_REASONS)('for the warning %s', (reason) => {
    expect(italian.indicators.warning).toHaveProperty([reason]);
  });
});
