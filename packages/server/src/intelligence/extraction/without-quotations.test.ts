import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutQuotations } from './without-quotations.ts';

test.each([
  ['<p>mio</p><blockquote type="cite">a<BLOCKQUOTE>b</blockquote>c</blockquote ><p>sotto</p>'],
  [
    '<p>mio</p><div class="x gmail_quote"><div>a</div><blockquote>b</blockquote>c</div><p>sotto</p>',
  ],
])('%s without what is quoted', (html) => {
  expect(withoutQuotations(html)).toBe('<p>mio</p><br><p>sotto</p>');
});

test('a quotation that is never closed goes on to the end', () => {
  expect(withoutQuotations('mio<blockquote>a</div><b>b</b>')).toBe('mio<br>');
});

test('a class that only sounds like it, and the word in a text, quote nothing', () => {
  const html = '<div class="not-gmail_quote">blockquote</div><!-- <blockquote> --><b>mio</b>';
  expect(withoutQuotations(html)).toBe(html);
});

test('whatever a page is, what stands before its quotation stays', () => {
  fc.assert(
    fc.property(fc.string(), (noise) => {
      expect(withoutQuotations(`mio<blockquote>${noise}`)).toMatch(/^mio<br>/);
    }),
  );
});
