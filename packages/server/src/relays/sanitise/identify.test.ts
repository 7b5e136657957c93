import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify, type Secrets } from './identify.ts';
import { nameIndex } from './names/name-index.ts';

const secrets = (
  over: Partial<Record<'names' | 'exempt' | 'domains', readonly string[]>> = {},
): Secrets => ({
  names: nameIndex(over.names ?? []),
  exempt: new Set(over.exempt ?? []),
  domains: new Set(over.domains ?? []),
});
const sure = (text: string, known = secrets()) =>
  identify(text, known)
    .identifiers.filter(({ certainty }) => certainty === 'sure')
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
const proposed = (text: string, known = secrets()) =>
  identify(text, known)
    .identifiers.filter(({ certainty }) => certainty === 'proposed')
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('identifiers recognised by form', () => {
  test.each([
    ['scrivere a mario.rossi@tessuti.it entro oggi', 'email: mario.rossi@tessuti.it'],
    ['chiamare il 055 2345678', 'phone: 055 2345678'],
    ['bonifico su IT60X0542811101000000123456', 'iban: IT60X0542811101000000123456'],
    ['il titolare RSSMRA80A01H501U', 'tax_code: RSSMRA80A01H501U'],
    ['il titolare rss mra 80a01 h501u', 'tax_code: rss mra 80a01 h501u'],
    ['omocodia RSSMRA80A01H50MM', 'tax_code: RSSMRA80A01H50MM'],
    ['P.IVA 00743110157', 'vat_number: 00743110157'],
    ['P.IVA IT00743110157', 'vat_number: IT00743110157'],
    ['il server 192.168.10.4', 'internal_address: 192.168.10.4'],
    ['rete 10.20.0.0/16', 'internal_address: 10.20.0.0/16'],
    ['indirizzo fd12:3456::1', 'internal_address: fd12:3456::1'],
    ['collegato a dc01.tessuti.local', 'internal_host: dc01.tessuti.local'],
    ['cifrata \\\\SRV-FILE\\contabilita', 'internal_host: \\\\SRV-FILE'],
    ['il server SRV-DC01 era fermo', 'internal_host: SRV-DC01'],
    ['accesso di TESSUTI\\mrossi', 'account: TESSUTI\\mrossi'],
    ['in C:\\Users\\mrossi\\Desktop', 'account: mrossi'],
    ['utente: m.rossi', 'account: m.rossi'],
    ['conto corrente n. 1000/12345', 'account: 1000/12345'],
    ['codice cliente 884512', 'account: 884512'],
    ['apre https://banca.example/x utente: m.rossi', 'account: m.rossi'],
    ['apre https://banca.example/x?user=m.rossi', 'account: m.rossi'],
  ])('%s', (text, expected) => {
    expect(sure(text)).toEqual([expected]);
  });

  test.each([
    'RSSMRA80A01H501X ha il carattere di controllo sbagliato',
    'il numero 00743110158 non ha la cifra di controllo',
    'nel 2026 sono stati 12345 tentativi',
    'il conto di chi cade nella truffa, circa 300 euro',
    'SHA-256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'un utente ha cliccato sul server di posta',
    'portano a hxxps://accesso-sicuro[.]top/login: bloccare il dominio',
    'visto https://accesso-sicuro.top/user-login: "chiudere" la pagina',
  ])('nothing sure in: %s', (text) => {
    expect(sure(text)).toEqual([]);
  });
});

test('what a link carries is found in it', () => {
  const link = 'apre hxxps://truffa[.]example.com/x?m=mario%40tessuti.it&t=1';
  expect(sure(link)).toEqual(['email: mario%40tessuti.it']);
  expect(sure('apre http://10.1.2.3/x?m=a@b.it')).toEqual([
    'internal_address: 10.1.2.3',
    'email: a@b.it',
  ]);
});

describe('indicators survive', () => {
  const text =
    'da phish@truffa-online.com verso http://198.51.100.7/x e IT60X0542811101000000123456';

  test('what the originator confirmed is no identifier', () => {
    const exempt = [
      'email:phish@truffa-online.com',
      'url:http://198.51.100.7/x',
      'iban:IT60X0542811101000000123456',
    ];
    expect(identify(text, secrets({ exempt })).identifiers).toEqual([]);
  });

  test('what nobody confirmed is replaced, public addresses proposed', () => {
    expect(sure(text)).toEqual([
      'email: phish@truffa-online.com',
      'iban: IT60X0542811101000000123456',
    ]);
    expect(proposed(text)).toEqual(['public_address: 198.51.100.7']);
  });

  test('nobody can confirm an internal address or a member’s domain away', () => {
    const exempt = ['ipv4:10.0.0.5', 'email:cassa@bancaquercia.it', 'domain:bancaquercia.it'];
    const known = secrets({ exempt, domains: ['bancaquercia.it'] });
    expect(sure('da 10.0.0.5 a cassa@bancaquercia.it', known)).toEqual([
      'internal_address: 10.0.0.5',
      'directory_domain: cassa@bancaquercia.it',
    ]);
  });

  test('a name inside a confirmed lure stays, and the person who reads is told', () => {
    const lure = 'https://banca-quercia.truffa-online.com/login';
    const known = secrets({ names: ['Banca Quercia S.p.A.'], exempt: [`url:${lure}`] });
    const found = identify(`pagina ${lure}`, known);
    expect(found.identifiers).toEqual([]);
    expect(found.lureNames).toHaveLength(1);
  });
});

describe('names of the directory', () => {
  const names = ['Banca Quercia S.p.A.', 'Rossi & Figli S.r.l.', 'Caffè Società Cooperativa'];
  test.each([
    ['la Banca Quercia ha subito', 'Banca Quercia'],
    ['la BANCA QUERCIA S.P.A. ha subito', 'BANCA QUERCIA S.P.A.'],
    ['la banca quercia spa ha subito', 'banca quercia spa'],
    ['presso BancaQuercia e altri', 'BancaQuercia'],
    ['la Banca-Quercia, dice', 'Banca-Quercia'],
    ['i Rossi e Figli srl di qui', 'Rossi e Figli srl'],
    ['al Caffe soc. coop. di', 'Caffe soc. coop.'],
    ['la Ba\u200bnca Quercia', 'Ba\u200bnca Quercia'],
  ])('%s', (text, written) => {
    expect(sure(text, secrets({ names }))).toEqual([`directory_name: ${written}`]);
  });

  test('one word that may be an ordinary one is for a person to decide', () => {
    const known = secrets({ names: ['Sole S.r.l.', 'Prato S.p.A.'] });
    expect(proposed('il sole a Prato', known)).toEqual([
      'directory_name: sole',
      'directory_name: Prato',
    ]);
    expect(sure('la Sole S.r.l. e la Prato spa', known)).toEqual([
      'directory_name: Sole S.r.l.',
      'directory_name: Prato spa',
    ]);
  });

  test('initials and short forms are proposed', () => {
    const known = secrets({ names: ['Tessiture Riunite Valdinievole di Mario Rossi S.n.c.'] });
    expect(proposed('la Tessiture Riunite Valdinievole', known)).toEqual([
      'directory_name: Tessiture Riunite Valdinievole',
    ]);
  });

  test('every name is found wherever it stands, among thousands', () => {
    const many = Array.from({ length: 5000 }, (_, n) => `Ditta Numero${n} Canarina S.r.l.`);
    const index = secrets({ names: many });
    fc.assert(
      fc.property(fc.nat(4999), fc.lorem(), fc.lorem(), (n, before, after) => {
        const found = sure(`${before} DITTA numero${n} canarina SRL, ${after}`, index);
        expect(found).toContain(`directory_name: DITTA numero${n} canarina SRL`);
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  ['il sig. Mario Rossi ha aperto', 'person_name: Mario Rossi'],
  ['la dott.ssa Bianchi ha aperto', 'person_name: Bianchi'],
  ['ha risposto Giulia Verdi dicendo', 'person_name: Giulia Verdi'],
  ['la Tessuti Verdi S.r.l. di', 'company_name: Tessuti Verdi S.r.l'],
  ['la Banca Gelsomino ha bloccato', 'company_name: Banca Gelsomino'],
])('guessed in: %s', (text, expected) => {
  expect(proposed(text)).toEqual([expected]);
});

test('places lie in the text, in order and without overlap, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Banca',
    'Quercia',
    'S.p.A.',
    'a@b.it',
    '10.0.0.1',
    '\\\\SRV\\x',
    'RSSMRA80A01H501U',
    '\u200b',
    '.',
    ' ',
    '\n',
    'IT60X0542811101000000123456',
    'C:\\Users\\',
    '055 2345678',
    'http://',
  );
  const known = secrets({ names: ['Banca Quercia', 'Quercia S.p.A.'] });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((p) => p.join('')),
      ),
      (text) => {
        let last = 0;
        for (const { start, end } of identify(text, known).identifiers) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      },
    ),
  );
});
