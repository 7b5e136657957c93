import i18next from 'i18next';

/** Where the words for a fact's values are, by the fact's name. */
const vocabularies: Readonly<Record<string, (value: string) => readonly string[]>> = {
  face: (value) => [`words:face.${value}`],
  role: (value) => [`words:contactRole.${value}`, `words:role.${value}`],
  roles: (value) => [`words:role.${value}`],
  mandate: (value) => [`words:mandate.${value}`],
  kind: (value) => [`words:kind.${value}`],
  urgency: (value) => [`alerts:urgency.${value}`],
  answer: (value) => [`alerts:answer.${value}`],
  reason: (value) => [`relays:reason.${value}`],
  with: (value) => [`journal:with.${value}`],
};

const inWords = (keys: readonly string[], otherwise: string): string => {
  const key = keys.find(
    (one) => i18next.exists(one) && typeof i18next.t(one as never) === 'string',
  );
  return key ? String(i18next.t(key as never)) : otherwise;
};

/** Codes of records and digests are known by their beginning. */
const shortened = (text: string) =>
  text
    .replaceAll(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, '$1…')
    .replaceAll(/\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '$1');

function valueText(name: string, value: unknown): string {
  if (typeof value === 'boolean') return i18next.t(value ? 'journal:yes' : 'journal:no');
  if (Array.isArray(value)) return value.map((one) => valueText(name, one)).join(', ');
  if (typeof value !== 'string') return shortened(JSON.stringify(value));
  return inWords(vocabularies[name]?.(value) ?? [], shortened(value));
}

const nameText = (name: string): string => inWords([`journal:facts.${name}`], name);

/** The facts of an entry in one line; a fact that has no words yet is shown as the log has it. */
export const factsText = (facts: Readonly<Record<string, unknown>>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${nameText(name)}: ${valueText(name, value)}`)
    .join('; ');
