import { keyIdFromText } from '@staffetta/journal';
import { EXIT } from './exit-codes.ts';
import { Fault } from './fault.ts';

/** For an option that may be repeated. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Fingerprints of keys, as people copy them. @throws Fault `usage` */
export function keyIds(texts: readonly string[] = []): string[] {
  return texts.map((text) => {
    const id = keyIdFromText(text);
    if (id === undefined) throw new Fault(EXIT.usage, 'usage.badKey', { what: text });
    return id;
  });
}
