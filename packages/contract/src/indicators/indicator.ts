import { type Static, Type } from 'typebox';
import { Closed, oneOf, Text, Uid } from '../words.ts';

/** Nothing that is not confirmed is ever shared. */
export const indicatorStates = ['proposed', 'confirmed', 'struck'] as const;
export type IndicatorState = (typeof indicatorStates)[number];

/** Where a value stood: in a text of the record, in a file's text, or added by hand. */
export const places = ['title', 'body', 'file', 'hand'] as const;
export type Place = (typeof places)[number];

/** Why a value must never be blocked. */
export const IndicatorWarning = Closed({ list: Type.String(), reason: Type.String() });

/** A value in its normal form, by which it is confirmed or struck. */
export const IndicatorKey = Closed({ kind: Text(40), value: Text(2048) });
export type IndicatorKey = Static<typeof IndicatorKey>;

export const ReportIndicator = Closed({
  kind: Type.String(),
  value: Type.String(),
  state: oneOf(indicatorStates),
  place: oneOf(places),
  file: Type.Optional(Uid),
  /** UTF-16 offsets of the first time it stands in its text. */
  start: Type.Optional(Type.Integer()),
  end: Type.Optional(Type.Integer()),
  written: Type.String(),
  warning: Type.Optional(IndicatorWarning),
});
export type ReportIndicator = Static<typeof ReportIndicator>;

/** What a person decided about the values found in a text that is sent in one step. */
export const IndicatorChoice = Closed({
  /** These are indicators; values that the text does not hold are added by hand. */
  confirm: Type.Optional(Type.Array(IndicatorKey, { maxItems: 1000 })),
  strike: Type.Optional(Type.Array(IndicatorKey, { maxItems: 1000 })),
});
export type IndicatorChoice = Static<typeof IndicatorChoice>;
