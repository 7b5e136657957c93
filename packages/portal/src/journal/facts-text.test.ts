import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { texts } from '../i18n/it/index.ts';
import { later } from '../i18n/it/later.ts';
import { factsText } from './facts-text.ts';

beforeAll(async () => {
  await i18next.init({ lng: 'it', resources: { it: { ...texts, ...later } } });
});

it('says facts in words, and codes by their beginning', () => {
  expect(
    factsText({ face: 'fraud', tlp: 'TLP:AMBER', sha256: `abcdef012345${'0'.repeat(52)}` }),
  ).toBe('tipo: Frode; etichetta: TLP:AMBER; impronta: abcdef012345…');
  expect(factsText({ roles: ['analyst', 'auditor'], drill: false })).toBe(
    'ruoli: analista, revisore; esercitazione: no',
  );
  expect(factsText({ item: '1b4e28ba-2fa1-41d2-883f-0016d3cca427', recipients: 40 })).toBe(
    'riguarda: 1b4e28ba; destinatari: 40',
  );
});

it('shows what has no words as the log has it', () => {
  expect(factsText({ later: { deep: 1 }, role: 'visitor' })).toBe(
    'later: {"deep":1}; ruolo: visitor',
  );
});
