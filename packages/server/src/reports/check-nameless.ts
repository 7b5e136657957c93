import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { namesOfUploads } from './messages.store.ts';
import { memberOf } from './recipients.store.ts';
import type { ReportRow, Represented } from './report.ts';

/** Everything in words that its reader gets with a report. */
export interface Said {
  readonly title: string;
  readonly body: string;
  readonly service?: string | undefined;
  readonly office?: string | undefined;
  /** Names of attachments. */
  readonly files?: readonly string[];
}

/** A report's words as they stand. */
export const saidIn = (row: ReportRow): Said => ({
  title: row.title,
  body: row.body,
  service: row.disruption?.service,
  office: row.act_filed?.office,
  files: row.files.map(({ name }) => name),
});

/** By what a text could name an organisation. */
export type Named = Pick<Represented, 'name' | 'domains'>;

/**
 * A report that must not name the firm may not hold its name or its domains either. A plain search, not a
 * promise: other words can still point at it, and the person was told so. Throws `invalid_input`.
 */
export function checkNameless(said: Said, firm: Named): void {
  const names = [firm.name, ...firm.domains];
  const fields = [
    naming('/title', said.title, plain, names),
    naming('/text', said.body, plain, names),
    naming('/disruption/service', said.service ?? '', plain, names),
    naming('/actFiled/office', said.office ?? '', plain, names),
    ...(said.files ?? []).map((file) => naming('/attachments', file, lettersOf, names)),
  ]
    .filter((pointer) => pointer !== undefined)
    .map((pointer) => ({
      pointer,
      detail: {
        it: 'contiene il nome dell’impresa che non va nominata',
        en: 'holds the name of the firm',
      },
    }));
  if (fields.length > 0)
    throw refuse('invalid_input', { fields, reasons: [{ code: 'names_the_firm', params: {} }] });
}

/**
 * The same for what the sender adds later to a report that must not name the firm, and for the uploads that go with
 * it. What the firm itself says is its own choice. Throws `invalid_input`.
 */
export async function refuseNameIn(
  work: ActorWork,
  row: ReportRow,
  said: Said,
  uploads: readonly string[] = [],
): Promise<void> {
  const nameless = row.on_behalf_of !== null && row.attribution === 'anonymous';
  if (!nameless || row.sender_org !== work.actor.orgId) return;
  const firm = await memberOf(work, { orgId: row.on_behalf_of! });
  if (!firm) return;
  const files = uploads.length === 0 ? [] : await namesOfUploads(work, uploads);
  checkNameless({ ...said, files }, firm);
}

/** Where it names the firm, or nothing. */
function naming(
  pointer: string,
  text: string,
  form: (text: string) => string,
  names: readonly string[],
): string | undefined {
  const formed = form(text);
  const tells = names.map(form).filter((one) => one.length > 2);
  return tells.some((one) => formed.includes(one)) ? pointer : undefined;
}

/** Upper and lower case, accents and runs of spaces make no difference. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .toLowerCase()
    .trim();

/** Letters and digits alone: file names are written with dashes, underscores, or nothing between the words. */
const lettersOf = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '');
