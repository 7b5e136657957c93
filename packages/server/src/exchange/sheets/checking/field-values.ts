import { domainToASCII } from 'node:url';
import { isTaxCode, isVatNumber, type Province } from '@staffetta/contract';
import parsePhoneNumber from 'libphonenumber-js';
import { Temporal } from 'temporal-polyfill';
import { isMailbox } from '../../../platform/mail/address.ts';
import { provincesCalled } from './province-names.ts';

/** A value as it is kept; `undefined` where the text says no such thing. */
type Read<T> = T | undefined;

const compact = (text: string) => text.toUpperCase().replace(/[\s.\-/]/g, '');

/** VAT number with its country; Italian ones by their check digit, with the zeros put back that a sheet dropped. */
export function readVat(text: string): Read<{ value: string; padded: boolean }> {
  const code = compact(text);
  if (/^(?!IT)[A-Z]{2}[A-Z0-9]{2,14}$/.test(code) && /[0-9]/.test(code))
    return { value: code, padded: false };
  const digits = code.replace(/^IT/, '');
  if (!/^[0-9]{7,11}$/.test(digits)) return undefined;
  const whole = digits.padStart(11, '0');
  return isVatNumber(whole) ? { value: `IT${whole}`, padded: whole !== digits } : undefined;
}

/** Codice fiscale of a firm or a sole trader, by its check character. */
export function readTaxCode(text: string): Read<string> {
  const code = compact(text).replace(/^IT(?=[0-9]{11}$)/, '');
  const whole = /^[0-9]{7,10}$/.test(code) ? code.padStart(11, '0') : code;
  return isTaxCode(whole) ? whole : undefined;
}

/** One plain address with a domain, in lower case. */
export function readEmail(text: string): Read<string> {
  const address = text.replace(/^mailto:/i, '').toLowerCase();
  const sound = isMailbox(address) && /^[^@]{1,64}@(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(address);
  return sound ? address : undefined;
}

/**
 * Sigla or name of a province, or both: `Prato (PO)`. A sigla in brackets or behind a sign may stand beside a town, but
 * beside no other province. `several` where provinces share the name.
 */
export function readProvince(text: string): Read<Province | 'several'> {
  const [only, ...others] = provincesCalled(text);
  if (only) return others.length > 0 ? 'several' : only;
  const parts = text.split(/[()\-/,]/).filter((part) => part.trim() !== '');
  const words = text.trim().split(/\s+/);
  return (
    pairOf(parts.at(-1), parts.slice(0, -1)) ??
    pairOf(parts[0], parts.slice(1)) ??
    (isProvince(words.slice(0, -1).join(' '))
      ? pairOf(words.at(-1), words.slice(0, -1))
      : undefined)
  );
}

/** The province of this sigla, unless what stands beside it is another one. */
function pairOf(code: string | undefined, beside: readonly string[]): Read<Province> {
  if (code?.trim().length !== 2 || beside.length === 0) return undefined;
  const [province] = provincesCalled(code);
  const named = provincesCalled(beside.join(' '));
  return province && (named.length === 0 || named.includes(province)) ? province : undefined;
}

const isProvince = (name: string) => provincesCalled(name).length > 0;

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
/** Domains, also as addresses of sites; at most fifty. */
export function readDomains(text: string): Read<string[]> {
  const read = new Set<string>();
  for (const word of text.split(/[\s,;]+/)) {
    if (word === '') continue;
    const host = word.replace(/^[a-z]+:\/\//i, '').split(/[/?#:]/)[0] ?? '';
    const domain = domainToASCII(
      host
        .toLowerCase()
        .replace(/^www\./, '')
        .replace(/\.$/, ''),
    );
    if (domain.length > 253 || !DOMAIN.test(domain)) return undefined;
    read.add(domain);
  }
  return read.size > 50 ? undefined : [...read];
}

/** Days of sheets that were kept as numbers: from 1954 to 2118. */
const SERIAL = /^(?:2|3|4|5|6|7)[0-9]{4}$/;
const ZERO = Temporal.PlainDate.from('1899-12-30');

/** A day not after `today`, `YYYY-MM-DD`: as written in Italy, in ISO order, or as a sheet counts days. */
export function readDay(text: string, today: string): Read<string> {
  const day = dayOf(text.trim().split(/[\sT]/)[0] ?? '');
  return day !== undefined && day >= '1900-01-01' && day <= today ? day : undefined;
}

function dayOf(text: string): Read<string> {
  if (SERIAL.test(text)) return ZERO.add({ days: Number(text) }).toString();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : written ? written.slice(1).toReversed() : [];
  if (!year) return undefined;
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** E.164; without a prefix it is Italian. The first where several are written. */
export function readPhone(text: string): Read<string> {
  const first = text.split(/[;,]|\s[-/]\s/)[0] ?? '';
  const number = parsePhoneNumber(first.replace(/^00/, '+'), 'IT');
  return number?.isValid() ? number.number : undefined;
}
