import type { NoticeLaw, Occasion, OrganisationKind, ParticipationKind } from '@staffetta/contract';

/** What is known of who takes part, as far as a law asks for it. */
export interface Participant {
  readonly kind: OrganisationKind;
  readonly sector: string | null;
  readonly size: string | null;
}

/** Taking part in something, from a day, until one. */
export interface Participation {
  readonly kind: ParticipationKind;
  readonly uid: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
}

export type Concern = 'likely' | 'check';

/**
 * Does the law most likely concern this organisation, has somebody to check, or neither (undefined)? D.Lgs. 138/2024:
 * subjects of the listed sectors above the ceilings of a small enterprise, some regardless of size, and ACN decides who
 * is one, so the answer is never "certainly". DORA: financial entities; their IT suppliers are not. Pure.
 */
export function concernOf(law: NoticeLaw, { sector, size }: Participant): Concern | undefined {
  const unknown = sector === null || sector === 'other';
  if (law === 'nis_17')
    return !unknown && (size === 'medium' || size === 'large') ? 'likely' : 'check';
  if (sector === 'banking' || sector === 'financial_market') return 'likely';
  // Insurers and others have no sector of their own in NIS2.
  return unknown ? 'check' : undefined;
}

/** A notice without its words. */
export interface Due {
  readonly of: Participation;
  readonly law: NoticeLaw;
  readonly occasion: Occasion;
  readonly day: string;
  readonly concerns: Concern;
}

/** What an organisation has to tell, the latest first: joining, and where it is over leaving. Pure. */
export const noticesDue = (
  participant: Participant,
  participations: readonly Participation[],
  laws: readonly NoticeLaw[],
): Due[] =>
  participations
    .flatMap((of) => {
      const days: [Occasion, string][] = [['joined', of.from]];
      if (of.to !== null) days.push(['left', of.to]);
      return days.flatMap(([occasion, day]) =>
        laws.flatMap((law) => {
          const concerns = concernOf(law, participant);
          return concerns ? [{ of, law, occasion, day, concerns }] : [];
        }),
      );
    })
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
