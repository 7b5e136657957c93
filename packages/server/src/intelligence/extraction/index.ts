export { type CardFind, type ExtractOptions, extract } from './extract.ts';
export { type Find, OBSERVABLE_KINDS, type ObservableKind } from './find.ts';
export { htmlText } from './html-text.ts';
export { maskCards } from './mask-cards.ts';
export { normalise } from './normalise.ts';
export { spellingsOfPhone } from './phone-spellings.ts';
export { type TextKind, textOf } from './text-of.ts';
export { type WeakKey, weakKeys } from './weak-keys.ts';
export { withoutQuotations } from './without-quotations.ts';
