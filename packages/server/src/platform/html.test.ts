import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from './html.ts';

test('what is put in stays text, between tags and in attributes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (noise) => {
      const { text } = html`<p title="${noise}">${noise}</p>`;
      const inside = text.slice('<p title="'.length, -'</p>'.length);
      expect(inside.split('">')).toHaveLength(2);
      expect(inside.replace('">', '')).not.toMatch(/[<>"']/);
    }),
  );
});

test('HTML made the same way is put in as it is, lists of it too', () => {
  const items = ['a', '<b>'].map((one) => html`<li>${one}</li>`);
  expect(html`<ul>${items}</ul>${undefined}`.text).toBe('<ul><li>a</li>\n<li>&lt;b&gt;</li></ul>');
});
