import { type Static, Type } from 'typebox';
import { IndicatorChoice } from '../indicators/indicator.ts';
import { undoReasons } from '../relays/undo.ts';
import { Closed, Instant, oneOf, PapSchema, Text, TlpSchema, Uid } from '../words.ts';
import { Phoned } from './phoned.ts';
import { RelayPolicy } from './relay-policy.ts';
import { ActFiled, Classification, Disruption } from './report.ts';
import { attributions, FactSchema, passUps } from './words.ts';

/** What a correction may change. */
const correctable = {
  title: Type.Optional(Text(200, 0)),
  text: Type.Optional(Text(50_000, 0)),
  classification: Type.Optional(Classification),
  containsPersonalData: Type.Optional(Type.Boolean()),
  mayBeOffence: Type.Optional(Type.Boolean()),
  actFiled: Type.Optional(ActFiled),
  disruption: Type.Optional(Disruption),
  /** When the organisation came to know: the clocks of the law start here. */
  knownSince: Type.Optional(Instant),
  pap: Type.Optional(PapSchema),
  relayPolicy: Type.Optional(RelayPolicy),
  passUp: Type.Optional(oneOf(passUps)),
  /** Files uploaded before (`files.upload`), in order. */
  attachments: Type.Optional(Type.Array(Uid, { maxItems: 50, uniqueItems: true })),
};

/**
 * All that a person may say in a report. To submit, four things are required: the fact, a title, the text and
 * who may read it (`tlp`); everything else has a derived or narrowest value.
 */
export const Writing = Closed({
  fact: Type.Optional(FactSchema),
  tlp: Type.Optional(TlpSchema),
  /** Left out where only one organisation can be meant: a member's only hub, a hub's only agreement. */
  recipient: Type.Optional(Uid),
  onBehalfOf: Type.Optional(Uid),
  /** It was told by telephone, by the organisation in whose name it is written. */
  phoned: Type.Optional(Phoned),
  /** Under which name the firm is told; the mandate may allow only `anonymous`. */
  attribution: Type.Optional(oneOf(attributions)),
  /** A report received from somebody else that this one passes on, within that one's consent. */
  basedOn: Type.Optional(Uid),
  /** TLP:RED: the recipient's contacts it is addressed to. */
  addressees: Type.Optional(Type.Array(Uid, { maxItems: 20, uniqueItems: true })),
  ...correctable,
});
export type Writing = Static<typeof Writing>;

/** A correction says the whole anew, as a draft does; who it went to and its label stay. */
export const Correction = Closed({
  ...correctable,
  title: Text(200),
  text: Text(50_000),
  /** Why, for those who read the earlier version; `wrong` unless said. */
  reason: Type.Optional(oneOf(undoReasons)),
  note: Type.Optional(Text(500)),
});
export type Correction = Static<typeof Correction>;

/** A report sent in one step, with what was decided about the indicators in it. */
export const Sending = Closed({
  ...Writing.properties,
  indicators: Type.Optional(IndicatorChoice),
});
export type Sending = Static<typeof Sending>;
