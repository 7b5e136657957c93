// Control characters, what turns the direction of writing, and what has no width.
const HARMFUL = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Text from a file or a server, on one line and harmless to a terminal: an escape sequence in the name of
 * an organisation could otherwise clear the screen and write «the log is intact».
 */
export function plainText(text: string): string {
  return text.replaceAll(HARMFUL, '\ufffd');
}

/** As JSON for scripts and people: what a terminal would act upon is escaped, nothing is lost. */
export function jsonText(value: unknown): string {
  const escaped = (character: string) =>
    character === '\n' ? '\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, 2).replaceAll(HARMFUL, escaped);
}
