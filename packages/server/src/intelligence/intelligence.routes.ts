import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import { extract } from './extraction/index.ts';
import { ownDomains } from './item-observables.store.ts';

export const intelligenceRoutes = (): Implementation[] => [
  implement(operations.extraction.preview, async (work, { body }) => {
    const { finds, cards } = extract(body.text, { ownDomains: await ownDomains(work) });
    return { finds, cards: cards.map(({ start, end }) => ({ start, end })) };
  }),
];
