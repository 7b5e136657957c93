import type { Client, Import } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applied, rowsOf, tried, undone } from '../harness/sheets.ts';
import { createWorld, type World } from '../harness/world.ts';

// A firm has a row for each of its contacts, as the export writes it: what the rows say of the firm is written once, and
// the trial tells what becomes of each row.

let world: World;
let hub: Client;
beforeAll(async () => {
  world = await createWorld();
  hub = world.as('association', 'administrator');
});
afterAll(() => world.stop());

const HEADING = 'Nome;P. IVA;PEC;Settore;Prov.;Dominio;Ruolo;Referente;E-mail;Tel.';
const sheet = (...rows: string[]) => [HEADING, ...rows].join('\n');

const members = async (name: string) =>
  (await hub.memberships.list({ query: { name, limit: 50 } })).items.map(({ member }) => member);
async function firm(name: string) {
  const { uid } = (await members(name))[0]!;
  const contacts = await hub.contacts.list({ query: { organisation: uid } });
  const shown = await hub.organisations.show({ params: { uid } });
  return { ...shown, contacts: contacts.items.map((one) => `${one.name} ${one.phone}`).sort() };
}
async function foundIn(one: Import) {
  return (await rowsOf(hub, one.uid)).map(({ verdict, findings }) => ({
    verdict,
    found: findings.map(({ code, field }) => (field ? `${code} ${field}` : code)),
  }));
}

async function enter(...rows: string[]): Promise<Import> {
  return applied(hub, await tried(hub, 'prima.csv', sheet(...rows)));
}

test('a blank cell in a further row of a firm takes nothing of its correction away', async () => {
  await enter('Concia Usciana;00743110157;vecchia@pec.example;;PI;;;Ada Re;;0571 111111');
  const looked = await tried(
    hub,
    'cambi.csv',
    sheet(
      'Concia Usciana;00743110157;nuova@pec.example;manifattura;PI;a.example;;Ada Re;;0571 111111',
      'Concia Usciana;00743110157;;;;b.example;;Ugo Po;;0571 222222',
    ),
  );
  expect(looked.verdicts).toEqual({ changes: 2 });
  expect((await foundIn(looked))[1]!.found).toContain('joins_line domains');
  const done = await applied(hub, looked);
  expect(done.outcomes).toEqual({ updated: 2 });
  expect(await firm('concia')).toMatchObject({
    pec: 'nuova@pec.example',
    sector: 'manufacturing',
    domains: ['a.example', 'b.example'],
    contacts: ['Ada Re +390571111111', 'Ugo Po +390571222222'],
  });
  expect((await undone(hub, done)).outcomes).toEqual({ undone: 2 });
  const back = await firm('concia');
  expect(back).toMatchObject({
    pec: 'vecchia@pec.example',
    domains: [],
    contacts: ['Ada Re +390571111111'],
  });
  expect(back.sector).toBeUndefined();
});

test.each([0, 1])(
  'an exported firm is corrected in row %i of its two, and one of its contacts',
  async (corrected) => {
    const name = `Tintoria Bardena ${['Uno', 'Due'][corrected]}`;
    await enter(
      `${name};;vecchia${corrected}@pec.example;;PO;;;Ada Re;;0574 111111`,
      `${name};;;;;;;Ugo Po;;0574 222222`,
    );
    const file = await hub.memberships.export({ body: { format: 'csv' } });
    const lines = (await file.text()).split(/\r?\n/);
    const own = lines.flatMap((line, at) => (line.includes(name) ? [at] : []));
    expect(own).toHaveLength(2);
    const at = own[corrected]!;
    lines[at] = lines[at]!.replace(`vecchia${corrected}@`, `nuova${corrected}@`);
    lines[own[1]!] = lines[own[1]!]!.replace('0574222222', '0574333333');
    const looked = await tried(hub, 'aderenti.csv', lines.join('\n'));
    const codes = [...new Set((await foundIn(looked)).flatMap(({ found }) => found))];
    expect(codes).toContain(corrected === 0 ? 'other_line_holds pec' : 'corrects_line pec');
    const done = await applied(hub, looked);
    expect(done.outcomes.failed).toBeUndefined();
    expect(done.outcomes.updated).toBe(looked.verdicts.changes);
    expect(await firm(name)).toMatchObject({
      pec: `nuova${corrected}@pec.example`,
      contacts: ['Ada Re +390574111111', 'Ugo Po +390574333333'],
    });
  },
);

test('a new firm is made of what all of its rows say, and what contradicts is told', async () => {
  const looked = await tried(
    hub,
    'nuova.csv',
    sheet(
      'Ricami Elsa;;;;FI;;;Ada Re;;0571 111111',
      'Ricami Elsa;;elsa@pec.example;manifattura;FI;;;Ugo Po;;0571 222222',
      'Ricami Elsa;;altra@pec.example;;;;;Ida Neri;;0571 333333',
    ),
  );
  expect(looked.verdicts).toEqual({ new: 1, repeated: 2 });
  const found = await foundIn(looked);
  expect(found[1]!.found).toEqual(expect.arrayContaining(['joins_line pec', 'joins_line sector']));
  expect(found[2]!.found).toContain('other_line_holds pec');
  const done = await applied(hub, looked);
  expect(done.outcomes).toEqual({ created: 1, updated: 2 });
  expect(await firm('ricami')).toMatchObject({
    pec: 'elsa@pec.example',
    sector: 'manufacturing',
    province: 'FI',
  });
  expect((await undone(hub, done)).outcomes).toEqual({ undone: 3 });
});

test('a firm whose rows fall on both sides of a batch is changed once and taken back whole', async () => {
  await enter('Vetreria Pesa;;vecchia-vetreria@pec.example;;PI;;;Ada Re;;0587 111111');
  const many = Array.from({ length: 499 }, (_, n) => `Ditta ${n + 1_000} Nuova;;;;;;;;;`);
  const looked = await tried(
    hub,
    'tante.csv',
    sheet(
      ...many,
      'Vetreria Pesa;;nuova-vetreria@pec.example;;;;;Ida Neri;;0587 222222',
      'Vetreria Pesa;;nuova-vetreria@pec.example;;;;;Ugo Po;;0587 333333',
    ),
  );
  const done = await applied(hub, looked);
  expect([looked.verdicts, done.outcomes]).toEqual([
    { new: 499, changes: 2 },
    { created: 499, updated: 2 },
  ]);
  expect(await firm('vetreria')).toMatchObject({ pec: 'nuova-vetreria@pec.example' });
  const back = await undone(hub, done);
  expect(back.outcomes.kept).toBeUndefined();
  expect(await firm('vetreria')).toMatchObject({
    pec: 'vecchia-vetreria@pec.example',
    contacts: ['Ada Re +390587111111'],
  });
});

test('look-alikes that are both to update one firm are both written, and both taken back', async () => {
  await enter('Cereria Pratese;;;;PO;;;Ada Re;;0574 111111');
  const looked = await tried(
    hub,
    'somiglianti.csv',
    sheet(
      'Cereria Pratesa;;una@pec.example;;;;;;;',
      ...Array.from({ length: 499 }, (_, n) => `Officina ${n + 1_000} Bella;;;;;;;;;`),
      'Cerreria Pratese;;;manifattura;;;;;;',
    ),
  );
  const { uid, version } = looked;
  const lines = [2, 502];
  const body = { choice: 'update' as const, of: { lines } };
  const done = await applied(hub, await hub.imports.choose({ params: { uid }, version, body }));
  expect(done.outcomes.updated).toBe(2);
  expect(await firm('cer')).toMatchObject({ pec: 'una@pec.example', sector: 'manufacturing' });
  expect((await undone(hub, done)).outcomes.kept).toBeUndefined();
  const back = await firm('cereria');
  expect([back.name, back.pec, back.sector]).toEqual(['Cereria Pratese', undefined, undefined]);
});

test('rows of one firm that looks like another come in together, and once, when a person has it created', async () => {
  await enter('Pelletteria Montopoli;;;;PI;;;Ada Re;;0571 111111');
  const looked = await tried(
    hub,
    'dubbie.csv',
    sheet(
      'Pelleteria Montopoli;12345678903;;;;;;Ida Neri;;0571 222222',
      'Pelleteria Montopoli;12345678903;;;;;;Ugo Po;;0571 333333',
      'Pelle Montopoli Due;12345678903;;;;;;Eva Lai;;0571 444444',
    ),
  );
  expect(looked.verdicts).toEqual({ similar: 1, repeated: 2 });
  expect(looked.choices).toEqual({ skip: 3 });
  expect((await rowsOf(hub, looked.uid)).map(({ matchLine }) => matchLine)).toEqual([
    undefined,
    2,
    2,
  ]);
  const params = { uid: looked.uid };
  const choose = (version: number, body: Parameters<typeof hub.imports.choose>[0]['body']) =>
    hub.imports.choose({ params, version, body });
  await expect(choose(looked.version, { choice: 'update', of: { lines: [3] } })).rejects.toThrow();
  const all = await choose(looked.version, { choice: 'create', of: { verdict: 'similar' } });
  expect(all.choices).toEqual({ create: 1, update: 2 });
  const none = await choose(all.version, { choice: 'skip', of: { verdict: 'similar' } });
  expect(none.choices).toEqual({ skip: 3 });
  const again = await choose(none.version, { choice: 'create', of: { verdict: 'similar' } });
  const done = await applied(hub, again);
  expect(done.outcomes).toEqual({ created: 1, updated: 2 });
  expect(await members('pelle')).toHaveLength(2);
  expect((await firm('pelleteria')).contacts).toHaveLength(3);
  expect((await undone(hub, done)).outcomes).toEqual({ undone: 3 });
});
