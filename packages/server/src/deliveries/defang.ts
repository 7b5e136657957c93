/** Looks like a host, with a scheme, an account or a path around it. One pass, no nesting. */
const HOST = /(?:\b([a-z][a-z0-9+.-]{0,20}):\/\/)|(?<=[\p{L}\p{N}-])\.(?=[\p{L}][\p{L}\p{N}-])/giu;

/**
 * Text of others for a mail: addresses are written so that no mail program makes a link of them (`hxxps://`,
 * `example[.]org`, `a[@]b`). Somebody who clicks in a warning about phishing must not land on the phish.
 */
export const defang = (text: string): string =>
  text
    .replace(HOST, (_found, scheme: string | undefined) =>
      scheme === undefined ? '[.]' : `${scheme.replace(/^http/i, 'hxxp')}[:]//`,
    )
    .replaceAll('@', '[@]');
