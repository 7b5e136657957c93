import {
  type Import,
  type ImportRow,
  operations,
  type RowChoice,
  type RowFinding,
  rowFindings,
} from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Failed } from '../elements/states.tsx';
import { Tag, type Tone } from '../elements/tag.tsx';
import { language } from '../i18n/index.ts';
import { useMay } from '../session/session.ts';

const tones: Record<ImportRow['verdict'], Tone> = {
  new: 'success',
  changes: 'info',
  returns: 'info',
  similar: 'warning',
  same: 'plain',
  repeated: 'plain',
  wrong: 'danger',
};

/** One row: what it says, what is to be said of it, what becomes of it. */
export function RowLine({ one, row }: { one: Import; row: ImportRow }) {
  const { t } = useTranslation('imports');
  const name = row.cells[one.mapping.name ?? 0] || row.cells.find(Boolean) || '';
  const title = shortened(name);
  return (
    <li className="row-line">
      <div className="row-main">
        {row.made ? (
          <Link to="/organizzazioni/$uid" params={{ uid: row.made }} className="row-title">
            {title}
          </Link>
        ) : (
          <strong>{title}</strong>
        )}
        <p className="row-facts">
          <span>{t('line', { line: row.line })}</span>
          <Tag tone={row.outcome ? 'plain' : tones[row.verdict]}>
            {row.outcome ? t(`outcome.${row.outcome}`) : t(`verdict.${row.verdict}`)}
          </Tag>
          {row.match && (
            <span>
              {t('looksLike')}{' '}
              <Link to="/organizzazioni/$uid" params={{ uid: row.match.uid }}>
                {row.match.name}
              </Link>
            </span>
          )}
          {row.matchLine && <span>{t('looksLikeLine', { line: row.matchLine })}</span>}
        </p>
        {row.findings.length > 0 && (
          <ul className="findings">
            {row.findings.map((finding) => (
              <li key={`${finding.field} ${finding.code}`}>{findingText(one, row, finding, t)}</li>
            ))}
          </ul>
        )}
      </div>
      {one.state === 'checked' && row.open.length > 1 && <RowChoiceField one={one} row={row} />}
    </li>
  );
}

/** In words: which column, what stands there, what is the matter. */
function findingText(
  one: Import,
  row: ImportRow,
  { code, field }: RowFinding,
  t: TFunction<'imports'>,
): string {
  const what = rowFindings[code]?.[language()] ?? code;
  const column = field === undefined ? undefined : one.mapping[field];
  if (column === undefined) return what;
  const heading = one.columns[column]?.heading ?? '';
  const text = row.cells[column]?.trim();
  if (!text) return t('cellEmpty', { column: heading, what });
  return t('cellSays', { column: heading, text: shortened(text), what });
}

const MOST_SHOWN = 80;
/** Enough of a cell to find it by. */
const shortened = (text: string) =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;

function RowChoiceField({ one, row }: { one: Import; row: ImportRow }) {
  const { t } = useTranslation('imports');
  const may = useMay();
  const choose = useAct(operations.imports.choose, { changes: ['imports'] });
  if (!may(operations.imports.choose)) return null;
  const { uid, version } = one;
  const decide = (choice: RowChoice) =>
    choose.mutate({ params: { uid }, version, body: { choice, of: { lines: [row.line] } } });
  return (
    <div className="row-aside">
      <select
        className="input"
        aria-label={`${t('choice')}: ${t('line', { line: row.line })}`}
        disabled={choose.isPending}
        value={row.choice}
        onChange={(event) => decide(event.target.value as RowChoice)}
      >
        {row.open.map((choice) => (
          <option key={choice} value={choice}>
            {t(`choices.${choice}`)}
          </option>
        ))}
      </select>
      {choose.error && <Failed error={choose.error} />}
    </div>
  );
}
