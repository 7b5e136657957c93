import { type Static, Type } from 'typebox';
import { Closed, Day, oneOf, Text, Uid } from '../words.ts';

/** What taking part in sharing obliges to tell: ACN (D.Lgs. 138/2024 art. 17), the financial authority (DORA art. 45(3)). */
export const noticeLaws = ['nis_17', 'dora_45'] as const;
export type NoticeLaw = (typeof noticeLaws)[number];

export const occasions = ['joined', 'left'] as const;
export type Occasion = (typeof occasions)[number];

/** What one takes part in: an agreement as its party, a hub's exchange as its member. */
export const participationKinds = ['agreement', 'membership'] as const;
export type ParticipationKind = (typeof participationKinds)[number];

/** One notice, by what it is about. */
export const NoticeKey = Closed({
  kind: oneOf(participationKinds),
  uid: Uid,
  law: oneOf(noticeLaws),
  occasion: oneOf(occasions),
});
export type NoticeKey = Static<typeof NoticeKey>;

/** What the organisation wrote down of it: it was sent, or it need not be. */
export const NoticeDone = Closed({
  outcome: oneOf(['sent', 'not_due'] as const),
  on: Day,
  /** The protocol number of the sender or the receiver. */
  protocol: Type.Optional(Text(100)),
});
export type NoticeDone = Static<typeof NoticeDone>;

export const Notice = Closed({
  ...NoticeKey.properties,
  /** Title of the agreement, or name of the hub. */
  name: Type.String(),
  /** When it joined or left. */
  day: Day,
  /** What sector and size say: it most likely is, or somebody has to check. */
  concerns: oneOf(['likely', 'check'] as const),
  /** Ready to be copied, in Italian: the authorities are Italian. */
  letter: Closed({
    subject: Type.String(),
    text: Type.String(),
    /** Where it goes and what to check first; no part of the letter. */
    how: Type.String(),
  }),
  done: Type.Optional(NoticeDone),
});
export type Notice = Static<typeof Notice>;
