import {
  type Attribution,
  type Classification,
  type Face,
  type Fact,
  noRelay,
  type Pap,
  type PassUp,
  type RelayPolicy,
  type Tlp,
  type Writing,
} from '@staffetta/contract';
import { maskCards } from '../intelligence/extraction/index.ts';
import { refuseField } from '../platform/errors.ts';
import { checkCodes, faceOf, proposedPap } from './classify.ts';

/** What a person wrote, made safe to keep: derived values filled in, the narrowest where nothing was said. */
export interface Written {
  readonly face: Face;
  readonly fact: Fact | undefined;
  readonly title: string;
  readonly body: string;
  readonly tlp: Tlp | undefined;
  readonly pap: Pap;
  readonly personalData: boolean;
  readonly mayBeOffence: boolean;
  readonly actFiled: Writing['actFiled'];
  readonly disruption: Writing['disruption'];
  readonly knownSince: string | undefined;
  readonly classification: Classification;
  readonly relayPolicy: RelayPolicy;
  readonly passUp: PassUp;
  readonly attribution: Attribution;
  readonly addressees: readonly string[];
}

/**
 * Reads a writing at the edge: card numbers are masked before anything is stored (promise 11), text that
 * cannot be kept as it is is refused. Throws `invalid_input`.
 */
export function toWritten(writing: Writing, from: { readonly police: boolean }): Written {
  const classification = writing.classification ?? {};
  checkCodes(classification);
  const observed = { fact: writing.fact, fromPolice: from.police, secondHand: false };
  return {
    face: faceOf(writing.fact, classification),
    fact: writing.fact,
    title: safeLine('/title', writing.title ?? ''),
    body: safeText('/text', writing.text ?? ''),
    tlp: writing.tlp,
    pap: writing.pap ?? proposedPap(observed),
    personalData: writing.containsPersonalData ?? false,
    mayBeOffence: writing.mayBeOffence ?? false,
    actFiled: writing.actFiled && safeActFiled(writing.actFiled),
    disruption: writing.disruption && {
      ...writing.disruption,
      service: safeLine('/disruption/service', writing.disruption.service),
    },
    knownSince: writing.knownSince,
    classification,
    relayPolicy: writing.relayPolicy ?? noRelay,
    passUp: writing.passUp ?? 'no',
    attribution: writing.attribution ?? 'named',
    addressees: writing.addressees ?? [],
  };
}

/** An act that was filed, made safe to keep. Throws `invalid_input`. */
export const safeActFiled = (act: NonNullable<Written['actFiled']>) => ({
  ...act,
  office: safeLine('/actFiled/office', act.office),
  ...(act.number && { number: safeLine('/actFiled/number', act.number) }),
});

/** Text as a person writes it: no half characters, no NUL, no full card numbers. */
export function safeText(pointer: string, text: string): string {
  if (!text.isWellFormed() || text.includes('\0'))
    throw refuseField(pointer, {
      it: 'contiene caratteri che non si possono conservare',
      en: 'holds characters that cannot be kept',
    });
  return maskCards(text).text;
}

/** The same for a single line: no control characters either. */
export function safeLine(pointer: string, text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\x00-\x1f\x7f]/.test(text))
    throw refuseField(pointer, { it: 'deve stare su una riga sola', en: 'must be a single line' });
  return safeText(pointer, text);
}
