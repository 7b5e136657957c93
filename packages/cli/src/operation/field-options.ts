import { Option } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { Fault } from '../fault.ts';
import type { Say } from '../words/say.ts';
import type { Field } from './fields.ts';

/** The options by which a value is given: one, or one with its opposite, or one more for a file. */
export function optionsOf(field: Field, say: Say): Option[] {
  const about = describe(field, say);
  const { flag } = field;
  const file = new Option(`--${flag}-file <file>`, say('option.file', { option: `--${flag}` }));
  if (field.secret) return [file];
  if (field.kind === 'boolean') {
    return [new Option(`--${flag}`, about), new Option(`--no-${flag}`, say('option.no'))];
  }
  const place = say(`option.place.${placeOf(field)}`);
  const option = new Option(`--${flag} <${place}>`, about).argParser(
    (text: string, before: unknown): unknown => {
      const value = readValue(field, text);
      return field.many ? [...((before as unknown[] | undefined) ?? []), value] : value;
    },
  );
  return field.long ? [option, file] : [option];
}

function placeOf({ choices, format, kind }: Field) {
  if (choices !== undefined) return 'choice';
  return format ?? kind;
}

function describe(field: Field, say: Say): string {
  const { choices, many, required, kind, format } = field;
  return [
    choices
      ? say('option.choices', { choices: choices.join(', ') })
      : say(`option.kind.${format ?? kind}`),
    ...(many ? [say('option.many')] : []),
    ...(required ? [say('option.required')] : []),
  ].join('; ');
}

function readValue({ kind, choices, flag }: Field, text: string): unknown {
  const option = `--${flag}`;
  if (choices !== undefined && !choices.includes(text)) {
    const values = { option, value: text, choices: choices.join(', ') };
    throw new Fault(EXIT.usage, 'usage.notAChoice', values);
  }
  if (kind === 'number') {
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number)) {
      throw new Fault(EXIT.usage, 'usage.notANumber', { option, value: text });
    }
    return number;
  }
  return kind === 'json' ? jsonOrText(text) : text;
}

/** `--sectors all` needs no quotes within quotes. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
