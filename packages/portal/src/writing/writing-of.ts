import type { Phoned, Report, Writing } from '@staffetta/contract';

type Content = NonNullable<Report['content']>;

/** The report that was saved, as the body that saves it again. What was derived, not chosen, is left out. */
export function writingOf(report: Report): Writing {
  const { content, tlp, recipient, onBehalf, basedOn, addressees, pap, phoned } = report;
  if (!content) return {};
  const { relayPolicy, passUp, fact, actFiled, disruption, knownSince } = content;
  return defined({
    fact,
    tlp,
    recipient: recipient?.uid,
    onBehalfOf: onBehalf?.organisation?.uid,
    attribution: onBehalf?.attribution,
    phoned: phoned && callOf(phoned),
    basedOn,
    addressees,
    title: content.title,
    text: content.text,
    classification: chosen(report, content),
    containsPersonalData: content.containsPersonalData,
    mayBeOffence: content.mayBeOffence,
    actFiled,
    disruption,
    knownSince,
    pap,
    relayPolicy,
    passUp,
    attachments: content.attachments.map(({ uid }) => uid),
  });
}

/** Who called is said in one way: as a contact where they are one. */
const callOf = ({ at, readBack, contact, caller }: NonNullable<Report['phoned']>): Phoned => ({
  at,
  readBack,
  ...(contact ? { contact } : caller && { caller }),
});

function chosen({ face }: Report, { classification }: Content): Writing['classification'] {
  const { chosen: names, rsit, tcAcn, admiralty } = classification;
  const parts = defined({
    face: names.includes('face') ? face : undefined,
    rsit: names.includes('rsit') ? rsit : undefined,
    tcAcn: names.includes('tcAcn') ? tcAcn : undefined,
    admiralty: names.includes('admiralty') ? admiralty : undefined,
  });
  return Object.keys(parts).length > 0 ? parts : undefined;
}

/** The same without what is undefined: the contract's bodies are closed. */
function defined<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}
