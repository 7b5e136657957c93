import { expect, test, vi } from 'vitest';
import { extract } from './extract.ts';
import { maskCards } from './mask-cards.ts';
import { textOf } from './text-of.ts';

/*
 * Work is counted, not timed: while the function runs, every character read, and every character of a
 * piece that is copied, searched or changed, adds to the count.
 */
// Counting slows the work many times, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

type Method = (this: string, ...args: never[]) => unknown;
const READS = ['charCodeAt', 'at', 'codePointAt', 'startsWith', 'endsWith'] as const;
const PIECES = [
  'slice',
  'substring',
  'toLowerCase',
  'toUpperCase',
  'split',
  'indexOf',
  'lastIndexOf',
  'includes',
  'trim',
  'replaceAll',
  'search',
  'match',
] as const;

/** More work than this for one character of input is a failure, and stops at once. */
const MOST_PER_UNIT = 120;

function count(text: string, run: (text: string) => void): number {
  const before = new Map<string, Method>();
  const prototype = String.prototype as unknown as Record<string, Method>;
  let steps = 0;
  const patch = (name: string, cost: (self: string, result: unknown) => number) => {
    const original = prototype[name]!;
    before.set(name, original);
    prototype[name] = function counted(...args) {
      const result = original.apply(this, args);
      steps += cost(this, result);
      if (steps > MOST_PER_UNIT * text.length) throw new Error(`more than ${steps} steps`);
      return result;
    };
  };
  for (const name of READS) patch(name, () => 1);
  for (const name of PIECES) {
    // A search that finds has read up to there; one that does not has read all.
    patch(name, (self, result) => {
      if (typeof result === 'string') return result.length;
      return typeof result === 'number' && result >= 0 ? result : self.length;
    });
  }
  try {
    run(text);
  } finally {
    for (const [name, original] of before) prototype[name] = original;
  }
  return steps;
}

const UNITS = [
  ...['a.a.a.', 'a.', '....', '[[[[', '[.', '[.]', '[dot', '(((', '{.}', '\\.', ' . '],
  ...[
    'hxxp://',
    'http://',
    '://',
    'http://a.it/',
    'http://a.it/?u=',
    'http://a@',
    'hxxp[:]//',
    'http://[',
    'a.it/(',
    'a.it/[',
  ],
  ...[
    '1',
    '1 1 ',
    '4 4 4 ',
    '1.1.1.1.',
    '1.1.1.1/',
    '1-',
    '0 0 ',
    '03',
    '+1',
    '+39 06 ',
    '06 1 ',
    '4111 ',
  ],
  ...['@', '@@@', 'a@', 'a@a', 'a@a.it', '.@.', ':', '::', 'a:', 'a::', '1:1:', 'f'],
  ...[
    'IT60 ',
    'IT60',
    'CVE-',
    'CVE-2021-',
    'T1059',
    'AS1',
    'AS',
    '-_-',
    '_',
    '\u200b',
    '．',
    'é',
    '😀',
    '。',
  ],
  ...[
    'https://evil.com/a ',
    'evil[.]com ',
    'xn--',
    'a.xn--',
    'www.',
    'com.',
    'a.com-',
    'x\\y.com ',
  ],
  // As many as one URL can hold.
  `${'http://a.it/?u='.repeat(500)} `,
];

const grown = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length));

test.each(UNITS)('three times %j is at most three times the work', (unit) => {
  const once = count(grown(unit, 30_000), extract);
  expect(count(grown(unit, 90_000), extract)).toBeLessThan(once * 3.3);
});

test.each(['a', '1', 'f', 'é', 'a.', 'a-', '[', '@', ':', 'a@'])(
  'half a megabyte of %j without a blank is read a bounded number of times',
  (unit) => {
    const text = grown(unit, 500_000);
    expect(count(text, extract)).toBeLessThan(MOST_PER_UNIT * text.length);
  },
);

test('masking is linear too', () => {
  for (const unit of ['1', '4 ', '4111 1111 1111 1111 ', '4111-', '1.', 'a1', 'IT60 ']) {
    const once = count(grown(unit, 40_000), maskCards);
    expect(count(grown(unit, 80_000), maskCards)).toBeLessThan(once * 2.2);
  }
});

test('pages of unclosed and wrongly closed tags are read in one go', async () => {
  const bytes = (html: string) => new TextEncoder().encode(html);
  for (const html of [
    '<i>',
    '</b>',
    '<i></b>',
    '<a href="',
    '<!--',
    '<script>',
    '&amp;',
    '&#',
    '<![CDATA[',
    '<a b=c ',
  ]) {
    const text = await textOf('text/html', bytes(html.repeat(300_000)));
    expect(text.length).toBeLessThan(html.length * 300_000 + 1);
  }
});
