import type { LogEntry } from '@staffetta/contract';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { When } from '../elements/when.tsx';
import { actText } from './act-text.ts';
import { factsText } from './facts-text.ts';

/** Entries, newest first. The code of an act, as it stands in the log, appears on hover. */
export function EntryTable({ entries }: { entries: readonly LogEntry[] }) {
  const { t } = useTranslation('journal');
  return (
    <table className="table-cards">
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('act')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('what')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Line key={entry.number} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('journal');
  const { number, at, act, actor, subject, facts, leaf } = entry;
  const who = [actor?.person?.name, actor?.organisation?.name].filter(Boolean).join(', ');
  return (
    <tr title={`${t('leaf')}: ${leaf}`}>
      <th scope="row" className="mono">
        {number}
      </th>
      <td data-head={t('when')}>
        <When at={at} />
      </td>
      <td data-head={t('act')}>
        {act ? <span title={act}>{actText(act) || act}</span> : <em>{t('erased')}</em>}
      </td>
      <td data-head={t('who')}>{who || '—'}</td>
      <td data-head={t('what')} className="small">
        {subject && (
          <code>
            {subjectText(t, subject.kind)} {subject.id.slice(0, 8)}
          </code>
        )}
        {facts && Object.keys(facts).length > 0 && (
          <span className="block muted">{factsText(facts)}</span>
        )}
      </td>
    </tr>
  );
}

/** What an act was about, in a word; a kind that has none yet is shown as the log has it. */
const subjectText = (t: TFunction<'journal'>, kind: string): string =>
  t(`subject.${kind}` as 'subject.report', { defaultValue: kind });
