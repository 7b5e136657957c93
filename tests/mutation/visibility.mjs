// Takes one clause at a time out of decide(), of the query's predicate and of row security, and demands that the
// tests notice. The policies of all other tables are taken out in turn by tests/integration/row-security.test.ts.
// Each takes some seconds: `.ci/run` tries one of each lock (`npm run mutants -- short`), `npm run mutants` all.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const decide = 'packages/server/src/disclosure/decide.ts';
const predicate = 'packages/server/src/disclosure/visible.store.ts';
const policy = 'packages/server/migrations/0004_visibility.sql';

/** [what is taken out, file, text, what stands there instead] */
const mutants = [
  ['decide: owner sees own', decide, 'if (item.ownerOrg === reader.orgId)', 'if (false)'],
  ['decide: a hold hides', decide, "if (item.held) return deny('held');", ''],
  ['decide: belongs to the audience', decide, 'belongs(reader, one) && ', ''],
  ['decide: runs out', decide, '!expired(one, facts.now) && ', ''],
  ['decide: runs out at the instant', decide, 'showing.until <= now', 'showing.until < now'],
  ['decide: marking', decide, ' && markingPermits(item.tlp, one.audience)', ''],
  ['decide: RED to persons', decide, "return audience === 'person';", 'return true;'],
  ['decide: STRICT not to rules', decide, "return audience !== 'rule';", 'return true;'],
  ['decide: the organisation', decide, 'm.orgId === reader.orgId &&', ''],
  [
    'decide: the person',
    decide,
    '(m.personId === undefined || m.personId === reader.personId) &&',
    '',
  ],
  ['decide: joined later', decide, 'showing.position >= m.from &&', ''],
  ['decide: left before', decide, '(m.to === undefined || showing.position < m.to)', 'true'],
  ['predicate: all of it', predicate, 'return sql<boolean>`(', 'return sql<boolean>`(true or '],
  ['predicate: a hold hides', predicate, 'not ${i}.held and ', ''],
  ['predicate: the organisation', predicate, 'and m.org_id = ${reader.orgId}', ''],
  [
    'predicate: the person',
    predicate,
    'and (m.person_id is null or m.person_id = ${reader.personId})',
    '',
  ],
  ['predicate: joined later', predicate, 'and e.position >= m.from_position', ''],
  [
    'predicate: left before',
    predicate,
    'and (m.to_position is null or e.position < m.to_position)',
    '',
  ],
  ['predicate: runs out', predicate, 'and (e.until is null or e.until > ${now})', ''],
  ['predicate: RED to persons', predicate, "and (${i}.tlp <> 'RED' or a.kind = 'person')", ''],
  [
    'predicate: STRICT not to rules',
    predicate,
    "and (${i}.tlp <> 'AMBER+STRICT' or a.kind in ('person', 'organisation'))",
    '',
  ],
  [
    'policy: item_read',
    policy,
    'create policy item_read on item for select to staffetta_app using (',
    'create policy item_read on item for select to staffetta_app using (true or ',
  ],
  ['policy: row security of item', policy, 'alter table item enable row level security;', ''],
  ['policy: row security of entry', policy, 'alter table entry enable row level security;', ''],
  ['policy: a hold hides', policy, 'not held and ', ''],
  ['policy: RED to persons', policy, "and (item.tlp <> 'RED' or a.kind = 'person')", ''],
  [
    'policy: STRICT not to rules',
    policy,
    "and (item.tlp <> 'AMBER+STRICT' or a.kind in ('person', 'organisation'))",
    '',
  ],
  ['policy: joined later', policy, 'and entry.position >= m.from_position', ''],
  [
    'policy: left before',
    policy,
    'and (m.to_position is null or entry.position < m.to_position)',
    '',
  ],
  ['policy: runs out', policy, 'and (until is null or until > (select actor_now()))', ''],
];

/** One of each lock. */
const SHORT = ['decide: the organisation', 'predicate: all of it', 'policy: item_read'];

const words = process.argv.slice(2);
const isWanted = (name) =>
  words.length === 0 ||
  words.some((word) => (word === 'short' ? SHORT.includes(name) : name.includes(word)));
const wanted = mutants.filter(([name]) => isWanted(name));
if (wanted.length === 0) throw new Error(`no mutant has ${words.join(', ')} in its name`);

const copy = mkdtempSync(join(tmpdir(), 'staffetta-mutants-'));
const skipped = new Set(['node_modules', '.git', '.state', 'dist']);
cpSync(root, copy, {
  recursive: true,
  filter: (from) =>
    !relative(root, from)
      .split('/')
      .some((part) => skipped.has(part)),
});
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const survivors = [];
const run = () =>
  spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration', 'visibility-agrees'],
    { cwd: copy, stdio: 'pipe', encoding: 'utf8' },
  );
try {
  const sound = run();
  if (sound.status !== 0) throw new Error(`the unchanged code fails:\n${sound.stdout}`);
  for (const [name, file, text, instead] of wanted) {
    const path = join(copy, file);
    const whole = readFileSync(path, 'utf8');
    if (!whole.includes(text)) throw new Error(`${name}: "${text}" is no longer in ${file}`);
    writeFileSync(path, whole.replace(text, instead));
    const noticed = run().status !== 0;
    console.log(`${noticed ? 'noticed ' : 'SURVIVED'}  ${name}`);
    if (!noticed) survivors.push(name);
    writeFileSync(path, whole);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${wanted.length - survivors.length} mutants noticed, ${survivors.length} survived`);
process.exitCode = survivors.length === 0 ? 0 : 1;
