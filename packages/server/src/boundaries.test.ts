import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

// Which slice may use which: the arrows of ARCHITECTURE.md, held against the imports. A slice may import what
// stands before it in this list; each place has its reason.
const order: readonly (readonly [slice: string, why: string])[] = [
  ['platform', 'mechanisms: no domain word inside, so it can know nobody'],
  ['config', 'read once at start; nothing below the composition root asks the environment'],
  ['journal', 'written by use cases, calls nobody'],
  ['identity', 'who acts; needs only the database'],
  ['disclosure', 'the one place that decides who sees what; knows ids, not organisations’ facts'],
  ['api', 'contract → route; knows actors and Disclosed, no slice'],
  ['organisations', 'the two trees; a changed sector moves audiences, so it stands on disclosure'],
  ['dependencies', 'essential services and who depends on them'],
  ['contacts', 'whom to call'],
  ['memberships', 'who belongs to which hub; makes members, and keeps audiences up'],
  ['deliveries', 'mail to an organisation’s contacts; knows neither reports nor alerts'],
  ['session', 'signing in'],
  ['people', 'who works where'],
  ['tokens', 'keys for programs'],
  ['installation', 'first start: makes the first organisation and person'],
  ['agreements', 'parties and clauses'],
  ['papers', 'what is printed from an agreement'],
  ['notices', 'what taking part obliges to tell authorities'],
  ['intelligence', 'text → indicators; knows no report'],
  ['files', 'attachments of items, looked into as they come; knows no report'],
  ['derivatives', 'what was drawn from an item, whoever made it: recalls and corrections reach it'],
  ['reports', 'what is told to another party'],
  ['relays', 'what an organisation sends on; holds'],
  ['alerts', 'what asks for an answer: reports and relays'],
  ['analysis', 'looks at all of the above'],
  ['retention', 'when things end, and their erasure: reaches reports, relays, values and files'],
  ['rights', 'what persons concerned ask: finds their values and begins to erase them'],
  ['exchange', 'foreign formats end here, as reports, relays and alerts'],
  ['admissions', 'who asks to join; compares them with members as a spreadsheet’s rows are'],
  ['logs', 'reading and exporting what was written down'],
  ['live', 'tells streams that something is new'],
  ['desk', 'gathers what needs somebody'],
  ['health', 'looks whether all of the above works; tells the operator, by mail too'],
  ['backup', 'copies everything out and in on the host; no request reaches it'],
  ['demo', 'plays the stories through the public API'],
];
const rank = new Map(order.map(([slice], index) => [slice, index]));

const root = import.meta.dirname;
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter((file) => file.includes('/'));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    ([, path]) => relative(root, resolve(root, dirname(file), path!)),
  );
const sliceOf = (file: string) => file.split('/')[0]!;

test('every folder has its place in the order', () => {
  const unknown = new Set(sources.map(sliceOf).filter((slice) => !rank.has(slice)));
  expect([...unknown], 'add the folder to the order, with the reason').toEqual([]);
});

test('ARCHITECTURE.md shows this order', () => {
  const page = readFileSync(join(root, '../../../ARCHITECTURE.md'), 'utf8');
  const shown = /`(platform ←[^`]*)`/.exec(page)?.[1]?.split(/\s*←\s*/);
  expect(shown).toEqual(order.map(([slice]) => slice));
});

test('no import runs against the order', () => {
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter((target) => sliceOf(target) !== sliceOf(file))
      .filter((target) => (rank.get(sliceOf(target)) ?? 0) > rank.get(sliceOf(file))!)
      .map((target) => `${file} → ${target}: ${order[rank.get(sliceOf(target))!]![1]}`),
  );
  expect(wrong).toEqual([]);
});

test('a slice is entered by its index.ts', () => {
  const doors = sources.flatMap((file) =>
    importsOf(file)
      .filter((target) => sliceOf(target) !== sliceOf(file) && target.includes('/'))
      .filter((target) => !['platform', 'api', 'config'].includes(sliceOf(target)))
      .filter(
        (target) =>
          !/^[^/]+(\/(extraction|warnings|mail|feeds|registry|sheets))?\/index\.ts$/.test(target),
      )
      // Types of the actor are named everywhere below the index that would close a circle.
      .filter((target) => target !== 'identity/actor.ts')
      .map((target) => `${file} → ${target}`),
  );
  expect(doors, 'what others use is exported by index.ts').toEqual([]);
});

test('only disclosure makes a disclosed value', () => {
  const makers = sources
    .filter((file) => sliceOf(file) !== 'disclosure')
    .filter((file) => /\badmit\(|as Disclosed|as unknown as Disclosed/.test(source(file)));
  expect(makers).toEqual([]);
});

test('SQL stands in stores, HTTP in routes', () => {
  const sqlElsewhere = sources.filter(
    (file) =>
      /from 'kysely'/.test(source(file)) &&
      !file.endsWith('.store.ts') &&
      !['platform', 'api'].includes(sliceOf(file)) &&
      !/import type [^;]*from 'kysely'/.test(source(file)),
  );
  const httpElsewhere = sources.filter(
    (file) =>
      /from '(fastify|@fastify\/)/.test(source(file)) &&
      !file.endsWith('.routes.ts') &&
      !['platform', 'api'].includes(sliceOf(file)),
  );
  expect({ sqlElsewhere, httpElsewhere }).toEqual({ sqlElsewhere: [], httpElsewhere: [] });
});

test('nobody asks the environment or the machine’s clock but config and platform', () => {
  const askers = sources
    .filter((file) => !['config', 'platform', 'demo'].includes(sliceOf(file)))
    .filter((file) => /process\.env|Date\.now\(|new Date\(\)/.test(source(file)));
  expect(askers).toEqual([]);
});

test('no circle of files, types included', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of importsOf(file)) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of sources) walk(file, []);
  expect(circles).toEqual([]);
});

const source = (file: string) => readFileSync(join(root, file), 'utf8');
