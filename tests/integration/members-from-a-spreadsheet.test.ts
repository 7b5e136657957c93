import type { Client, Import } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../harness/newcomer.ts';
import { applied, rowsOf, settled, tried, undone } from '../harness/sheets.ts';
import { createWorld, type World } from '../harness/world.ts';

// A secretary's sheet becomes members: looked through first, brought in whole, taken back where nobody used it.

let world: World;
let hub: Client;
beforeAll(async () => {
  world = await createWorld();
  hub = world.as('association', 'administrator');
});
afterAll(() => world.stop());

const members = async (name: string) =>
  (await hub.memberships.list({ query: { name, limit: 50 } })).items;

const first = [
  'Elenco associati al 1° marzo;;;;;;;;',
  'Ragione sociale;P. IVA;PEC;Settore;Prov.;Sede territoriale;Referente;E-mail;Tel.',
  'Filati Bisenzio S.r.l.;01234567897;filati@pec.example;manifattura;PO;Meridiana Sede Prato;Anna Bini;anna@filati.example;0574 123456',
  'Molini Ombrone;;;alimentare;(PT);;;info@molini.example;',
  ';;;;;;;;',
  'Carta "Serchio"\tspa;1234567;senza chiocciola;pesca;XX;Sede che non c’è;;;12',
].join('\r\n');

let one: Import;

test('a sheet is looked through: what is wrong is named by row and column, and nothing is written', async () => {
  one = await tried(hub, 'associati.csv', first);
  expect(one).toMatchObject({
    state: 'checked',
    headingLine: 2,
    rows: 3,
    verdicts: { new: 2, wrong: 1 },
    choices: { create: 2, skip: 1 },
  });
  const rows = await rowsOf(hub, one.uid);
  expect(rows.map(({ line, verdict }) => [line, verdict])).toEqual([
    [3, 'new'],
    [4, 'new'],
    [6, 'wrong'],
  ]);
  expect(rows[2]!.findings.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
    'branch branch_unknown',
    'contactPhone contact_phone_wrong',
    'pec pec_wrong',
    'province province_unknown',
    'sector sector_unknown',
    'vatNumber vat_wrong',
  ]);
  expect(await members('filati')).toEqual([]);
});

test('what was chosen is brought in, with branch, sector, contact and PEC', async () => {
  const done = await applied(hub, one);
  expect(done).toMatchObject({ state: 'applied', outcomes: { created: 2, skipped: 1 } });
  const [firm] = await members('filati');
  expect(firm).toMatchObject({ mandate: 'ask', branch: { name: 'Meridiana Sede Prato' } });
  const { uid } = firm!.member;
  expect(await hub.organisations.show({ params: { uid } })).toMatchObject({
    name: 'Filati Bisenzio S.r.l.',
    vatNumber: 'IT01234567897',
    pec: 'filati@pec.example',
    sector: 'manufacturing',
    province: 'PO',
  });
  const contacts = await hub.contacts.list({ query: { organisation: uid } });
  expect(contacts.items).toMatchObject([
    { name: 'Anna Bini', role: 'referent', email: 'anna@filati.example', phone: '+390574123456' },
  ]);
});

test('the same sheet again says that there is nothing to change', async () => {
  const again = await tried(hub, 'associati.csv', first);
  expect(again.verdicts).toEqual({ same: 2, wrong: 1 });
  expect(again.choices).toEqual({ skip: 3 });
});

test('a firm that is there is changed by its VAT number, one that looks like it waits for a person', async () => {
  const sheet = [
    'Denominazione,Partita IVA,Provincia,Dominio',
    'Filati Bisenzio S.p.A.,IT 01234567897,PO,https://www.filati.example/it',
    'Filati Bisenzo srl,,,',
    'Molini Ombrone Nuovi,,,',
  ].join('\n');
  const changed = await tried(hub, 'cambi.csv', sheet);
  expect(changed.verdicts).toEqual({ changes: 1, similar: 1, new: 1 });
  const similar = (await rowsOf(hub, changed.uid))[1]!;
  expect(similar).toMatchObject({
    choice: 'skip',
    match: { name: 'Filati Bisenzio S.r.l.' },
    findings: [{ code: 'similar_name' }],
  });
  const { uid, version } = changed;
  const chosen = await hub.imports.choose({
    params: { uid },
    version,
    body: { choice: 'create', of: { lines: [similar.line] } },
  });
  const done = await applied(hub, chosen);
  expect(done.outcomes).toEqual({ updated: 1, created: 2 });
  expect((await members('filati')).map(({ member }) => member.name)).toEqual([
    'Filati Bisenzio S.p.A.',
    'Filati Bisenzo srl',
  ]);
  const back = await undone(hub, done);
  expect(back.outcomes).toEqual({ undone: 3 });
  expect((await members('filati')).map(({ member }) => member.name)).toEqual([
    'Filati Bisenzio S.r.l.',
  ]);
});

test('undoing takes back what nobody used, and says what stays', async () => {
  const [firm] = await members('filati');
  const { uid, version } = await hub.organisations.show({ params: { uid: firm!.member.uid } });
  await hub.organisations.change({
    params: { uid },
    version,
    body: { name: 'Filati Bisenzio S.r.l.', province: 'FI' },
  });
  const back = await undone(hub, await settled(hub, one.uid));
  expect(back).toMatchObject({ state: 'undone', outcomes: { kept: 1, undone: 1, skipped: 1 } });
  const kept = (await rowsOf(hub, one.uid)).find(({ outcome }) => outcome === 'kept');
  expect(kept).toMatchObject({ line: 3, findings: [{ code: 'in_use' }] });
  expect(await members('molini')).toEqual([]);
});

test('branches and the firms that name them come in one sheet, contacts of one firm in several rows', async () => {
  const sheet = [
    'Tipo\tNome\tSede\tRuolo\tReferente\tEmail\tTelefono',
    'impresa\tGaloppo Tessuti\tSede Valdarno\tsicurezza\tIda Neri\tida@galoppo.example\t+39 055 1234567',
    'impresa\tGaloppo Tessuti\t\tDPO\tUgo Bianchi\tdpo@galoppo.example\t',
    'impresa\tGaloppo Tessuti\t\tsicurezza\tIda Neri\tida@galoppo.example\t+39 055 1234567',
    'sede\tSede Valdarno\t\t\t\t\t',
  ].join('\n');
  const looked = await tried(hub, 'sedi.tsv', sheet);
  expect(looked.verdicts).toEqual({ new: 2, repeated: 2 });
  expect(looked.choices).toEqual({ create: 2, update: 1, skip: 1 });
  const done = await applied(hub, looked);
  expect(done.outcomes).toEqual({ created: 2, updated: 1, skipped: 1 });
  const [firm] = await members('galoppo');
  expect(firm!.branch?.name).toBe('Sede Valdarno');
  const contacts = await hub.contacts.list({ query: { organisation: firm!.member.uid } });
  expect(contacts.items.map(({ role, name }) => `${role} ${name}`)).toEqual([
    'data_protection Ugo Bianchi',
    'security Ida Neri',
  ]);
  expect((await undone(hub, done)).outcomes).toEqual({ undone: 3, skipped: 1 });
});

test('what was brought in receives what the hub tells its members, and no longer once it is gone', async () => {
  const looked = await tried(hub, 'una.csv', 'Nome;Settore\nPelletterie Arno;manifattura');
  const done = await applied(hub, looked);
  const made = (await rowsOf(hub, done.uid))[0]!.made!;
  const audiences = async () => {
    const rows = await asOwner<{ key: string }>(
      world,
      `select a.key from staffetta.audience_member m join staffetta.audience a on a.id = m.audience_id
       join staffetta.organisation o on o.id = m.org_id where o.uid = '${made}' and m.to_position is null`,
    );
    return rows.map(({ key }) => key.replace(/\d+/, 'hub')).sort();
  };
  expect(await audiences()).toEqual(['members:hub', 'sector:hub:manufacturing']);
  await undone(hub, done);
  expect(await audiences()).toEqual([]);
});

test('who ends a membership is told beforehand what stays', async () => {
  const [membership] = await members('officine');
  const { uid, version } = membership!;
  const params = { uid };
  expect(await hub.memberships.leaving({ params })).toEqual({ keepsPast: true, keptByHub: false });
  const firm = world.as('firm2', 'administrator');
  expect(await firm.memberships.leaving({ params })).toEqual({ keepsPast: true, keptByHub: false });
  await expect(
    world.as('firm1', 'administrator').memberships.leaving({ params }),
  ).rejects.toThrow();
  await firm.memberships.end({ params, version });
  await expect(firm.memberships.leaving({ params })).rejects.toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'wrong_state' }) }),
  );
});

test('a firm that left returns with its own record, and leaves again when that is undone', async () => {
  const sheet = (name: string) =>
    `Nome;P. IVA;Settore;Referente;Email\n${name};01234567897;energia;Ada Re;ada@lima.example`;
  const made = await applied(hub, await tried(hub, 'prima.csv', sheet('Cartiera Lima')));
  const uid = (await rowsOf(hub, made.uid))[0]!.made!;
  const [was] = await members('cartiera lima');
  await hub.memberships.end({ params: { uid: was!.uid }, version: was!.version });

  const twice = `${sheet('Cartiera Lima Nuova')}\nCartiera Lima;01234567897;;Ugo Po;ugo@lima.example`;
  const back = await tried(hub, 'torna.csv', twice);
  expect(back.verdicts).toEqual({ returns: 1, repeated: 1 });
  expect((await rowsOf(hub, back.uid))[0]).toMatchObject({
    choice: 'rejoin',
    open: ['rejoin', 'skip'],
    match: { uid, name: 'Cartiera Lima' },
    findings: [{ code: 'contact_phone_missing' }, { code: 'same_vat' }, { code: 'was_member' }],
  });
  const done = await applied(hub, back);
  expect(done.outcomes).toEqual({ rejoined: 1, updated: 1 });
  const [again] = await members('cartiera lima');
  expect(again).toMatchObject({
    member: { uid, name: 'Cartiera Lima Nuova' },
    standing: 'current',
  });
  expect(again!.uid).not.toBe(was!.uid);
  const contacts = await hub.contacts.list({ query: { organisation: uid } });
  expect(contacts.items.map(({ name }) => name).sort()).toEqual(['Ada Re', 'Ugo Po']);
  const audiences = () =>
    asOwner<{ kind: string }>(
      world,
      `select split_part(a.key, ':', 1) as kind from staffetta.audience_member m
       join staffetta.audience a on a.id = m.audience_id join staffetta.organisation o on o.id = m.org_id
       where o.uid = '${uid}' and m.to_position is null order by 1`,
    );
  expect(await audiences()).toEqual([{ kind: 'members' }, { kind: 'sector' }]);

  expect((await undone(hub, done)).outcomes).toEqual({ undone: 2 });
  expect(await members('cartiera lima')).toEqual([]);
  expect(await audiences()).toEqual([]);
  expect((await tried(hub, 'ancora.csv', sheet('Cartiera Lima'))).verdicts).toEqual({ returns: 1 });
});

test('of a former member that keeps its own record only the name is compared, and it is asked', async () => {
  const { uid, name } = world.orgs.firm2;
  const [gone] = await asOwner<{ standing: string }>(
    world,
    `update staffetta.organisation set vat_number = 'IT12345678903' where uid = '${uid}' returning
     (select max(standing) from staffetta.membership m where m.member_id = organisation.id) as standing`,
  );
  expect(gone!.standing).toBe('ended');
  const blind = await tried(hub, 'cieca.csv', 'Nome;P. IVA\nTutt’altra ditta;12345678903');
  expect(blind.verdicts).toEqual({ new: 1 });
  const looked = await tried(hub, 'nota.csv', `Nome\n${name}`);
  expect((await rowsOf(hub, looked.uid))[0]).toMatchObject({
    verdict: 'returns',
    open: ['rejoin', 'create', 'skip'],
  });
  const done = await applied(hub, looked);
  expect(done.outcomes).toEqual({ rejoined: 1 });
  const proposed = async () =>
    (await hub.memberships.list({ query: { standing: 'proposed' } })).items.map(
      ({ member }) => member.uid,
    );
  expect(await proposed()).toEqual([uid]);
  await undone(hub, done);
  expect(await proposed()).toEqual([]);
});

test('the journal holds one act for each import, with counts', async () => {
  const { items } = await hub.logs.list();
  const own = items.find(({ kind }) => kind === 'private')!;
  const entries = await hub.logs.entries({ params: { uid: own.uid }, query: { limit: 100 } });
  const text = JSON.stringify(entries);
  expect(text).toContain('import.applied');
  expect(text).toContain('import.undone');
  expect(text).not.toContain('membership.started');
});

test.each(['csv', 'xlsx'] as const)(
  'what is exported as %s comes back with nothing to change',
  async (format) => {
    const sheet = [
      'Nome;P. IVA;Codice fiscale;Dominio;Dimensione;Ruolo;Referente;Email;Tel',
      '"=HYPERLINK(""http://x.example"";""Ditta"")";;RSSMRA80A01H501U;ditta.example fili.example;micro;legale;-Anna;anna@ditta.example;0574 99887',
      '"=HYPERLINK(""http://x.example"";""Ditta"")";;RSSMRA80A01H501U;;;reperibilità;@Ugo;;+39 347 1234567',
    ].join('\n');
    const done = await applied(hub, await tried(hub, 'formule.csv', sheet));
    expect(done.outcomes).toEqual({ created: 1, updated: 1 });
    const file = await hub.memberships.export({ body: { format } });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const again = await tried(hub, `aderenti.${format}`, bytes);
    expect(Object.keys(again.verdicts)).toEqual(['same']);
    expect(again.rows).toBeGreaterThan(5);
    if (format === 'csv')
      for (const cell of new TextDecoder().decode(bytes).split(/[;\n]/))
        expect(cell).not.toMatch(/^"?[=+@-]/);
    expect((await undone(hub, done)).outcomes).toEqual({ undone: 2 });
  },
);

test('another hub sees and touches none of it', async () => {
  const other = world.as('outsourcer', 'administrator');
  expect((await other.imports.list({ query: {} })).items).toEqual([]);
  const params = { uid: one.uid };
  for (const call of [
    () => other.imports.show({ params }),
    () => other.imports.rows({ params, query: {} }),
    () => other.imports.undo({ params, version: one.version }),
    () => other.imports.discard({ params }),
  ])
    await expect(call()).rejects.toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'not_found' }) }),
    );
});
