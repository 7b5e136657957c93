import { describe, expect, it } from 'vitest';
import { jsonText, plainText } from './plain-text.ts';
import { sayIn } from './words/say.ts';

// Clears the screen, in both of its spellings; turns the writing round; ends the line.
const hostile = ['a\u001b[2Jb', 'a\u009b2Jb', 'a\u202eb', 'a\nb', 'a\u2028b', 'a\u200bb'];

describe('what a file or a server says', () => {
  it.each(hostile)('cannot command the terminal: %j', (text) => {
    expect(plainText(text)).toMatch(/^a\ufffd(\[?2J)?b$/);
    expect(sayIn('it')('file.missing', { file: text })).not.toContain(text);
    expect(jsonText([text])).not.toContain(text);
  });

  it('is not lost in JSON, and stays readable where it is harmless', () => {
    const value = { names: [...hostile, 'È «Àncora» € 😀'] };
    expect(JSON.parse(jsonText(value))).toEqual(value);
    expect(jsonText(value)).toContain('È «Àncora» € 😀');
    expect(plainText('È «Àncora» € 😀')).toBe('È «Àncora» € 😀');
  });
});
