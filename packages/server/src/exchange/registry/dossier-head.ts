import { type Tlp, tlpColours } from '@staffetta/contract';
import type { Head, Label } from '../../platform/pdf/index.ts';
import { type Dossier, titleOf } from './dossier.ts';
import { whenText } from './dossier-text.ts';

/** Header and footer of each page (FIRST, TLP 2.0: label right-justified, 12 points, in its colour on black). */
export const headOf = (dossier: Dossier): Head => ({
  title: `${titleOf(dossier)} – ${dossier.installation}`,
  language: 'it-IT',
  footer: `Esportata il ${whenText(dossier.at)}`,
  pageOf: (page, pages) => `Pagina ${page} di ${pages}`,
  createdAt: Date.parse(dossier.at),
  ...(dossier.report.tlp && { label: labelOf(dossier.report.tlp) }),
});

const labelOf = (tlp: Tlp): Label => ({ text: `TLP:${tlp}`, colour: tlpColours[tlp] });
