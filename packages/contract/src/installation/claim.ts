import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { hubShapes } from '../organisations/organisation.ts';
import { SessionInfo } from '../session/session-info.ts';
import { Closed, languages, oneOf, Text } from '../words.ts';

/** What the first organisation may be. */
export const firstKinds = ['police_national', 'police_regional', 'hub', 'member'] as const;

/** Uses the one-time link printed at first start: makes the first organisation and its administrator. */
export const claim = operation({
  id: 'installation.claim',
  method: 'POST',
  path: '/installation/claim',
  summary: {
    it: 'Crea la prima organizzazione e il suo amministratore con il collegamento monouso',
    en: 'Create the first organisation and its administrator with the one-time link',
  },
  who: 'public',
  keyless: true,
  body: Closed({
    secret: Text(200, 20),
    // A branch or a section is below somebody who does not exist yet.
    organisation: Closed({
      name: Text(200),
      kind: oneOf(firstKinds),
      /** Of a hub; an association unless said. */
      hubShape: Type.Optional(oneOf(hubShapes)),
    }),
    person: Closed({
      name: Text(200),
      email: Text(254, 3),
      password: Text(200, 12),
      language: oneOf(languages),
    }),
  }),
  output: SessionInfo,
  status: 201,
  errors: ['link_invalid', 'invalid_input'],
});
