import { oneOf } from '../words.ts';

/**
 * Sectors of D.Lgs. 138/2024 (NIS2), annexes I to IV, and `other` for whom they do not name. Manufacturing and
 * energy are not split into subsectors here: audiences by sector would become so small that they name somebody.
 */
export const sectors = [
  // Annex I, high criticality.
  'energy',
  'transport',
  'banking',
  'financial_market',
  'health',
  'drinking_water',
  'waste_water',
  'digital_infrastructure',
  'ict_services',
  'space',
  // Annex II, other critical sectors.
  'postal',
  'waste',
  'chemicals',
  'food',
  'manufacturing',
  'digital_providers',
  'research',
  // Annex III.
  'public_administration',
  // Annex IV.
  'local_transport',
  'education',
  'culture',
  'public_companies',
  'other',
] as const;
export type Sector = (typeof sectors)[number];
export const SectorSchema = oneOf(sectors, { description: 'NIS2 sector (D.Lgs. 138/2024)' });
