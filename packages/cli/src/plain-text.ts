// Control characters, what turns the direction of writing, and what has no width.
const HARMFUL = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Text from a file or a server, on one line and harmless to a terminal: an escape sequence in the name of
 * an organisation could otherwise clear the screen and write «the log is intact».
 */
export function plainText(text: string): string {
  return text.replaceAll(HARMFUL, '\ufffd');
}

/** A longer text, line by line, each as harmless as `plainText` makes it. */
export function plainLines(text: string): string[] {
  return text.split(/\r?\n/).map(plainText);
}

/**
 * As JSON for scripts and people: what a terminal would act upon is escaped, nothing is lost.
 *
 * @param indent blanks a level; 0 for one line
 */
export function jsonText(value: unknown, indent = 2): string {
  const escaped = (character: string) =>
    character === '\n' ? '\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, indent).replaceAll(HARMFUL, escaped);
}
