import { operations } from '@staffetta/contract';
import { nicety } from '../operation/nicety.ts';
import { plainText } from '../plain-text.ts';
import { sayInstant } from '../words/say-value.ts';

/** `staffetta token issue`: the secret stands alone on the last line, and is not shown again. */
export const issueToken = nicety(operations.tokens.issue, {
  defaults: { body: { days: 90 } },
  inWords: ({ token, secret }, say) =>
    [
      say('token.issued', { name: token.name, until: sayInstant(token.expiresAt, say) }),
      plainText(secret),
    ].join('\n'),
});
