import { type Tlp, tlpColours } from '@staffetta/contract';
import type { Head } from '../../platform/pdf/index.ts';
import { whenText } from './dossier-text.ts';

interface Titled {
  readonly title: string;
  readonly installation: string;
  /** RFC 3339. */
  readonly at: string;
  readonly tlp: Tlp | undefined;
}

/** Header and footer of each page (FIRST, TLP 2.0: label right-justified, 12 points, in its colour on black). */
export const registryHead = ({ title, installation, at, tlp }: Titled): Head => ({
  title: `${title} – ${installation}`,
  language: 'it-IT',
  footer: `Esportata il ${whenText(at)}`,
  pageOf: (page, pages) => `Pagina ${page} di ${pages}`,
  createdAt: Date.parse(at),
  ...(tlp && { label: { text: `TLP:${tlp}`, colour: tlpColours[tlp] } }),
});
