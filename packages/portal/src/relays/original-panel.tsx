import type { Finding, RelayWork } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import type { RelayChange } from './use-relay-saves.ts';

interface OriginalPanelProps {
  work: RelayWork;
  /** Without it the text is only to be read. */
  change?: (change: RelayChange) => void;
}

/** The text as it was received. Each identifier in it is a button: replaced, or left as it is. */
export function OriginalPanel({ work, change }: OriginalPanelProps) {
  const { t } = useTranslation('relays');
  const { original, findings, parents, mode } = work;
  // One text has its own title below.
  const titles =
    parents.length > 1 ? parents.flatMap(({ title }) => title ?? []).join(' · ') : undefined;
  return (
    <section className="panel" aria-labelledby="original">
      <h2 id="original">{t('original')}</h2>
      {titles && <p className="muted small">{t('originOf', { titles })}</p>}
      {change && mode === 'derivative' && <p className="muted small">{t('originalHint')}</p>}
      <h3>{original.title}</h3>
      <div className="written">
        {pieces(original.text, mode === 'derivative' ? findings : []).map((piece) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            <FindingMark key={piece.id} finding={piece} change={change} />
          ),
        )}
      </div>
    </section>
  );
}

/** The text, cut at its findings; they do not overlap. */
function pieces(text: string, findings: readonly Finding[]): (string | Finding)[] {
  const found: (string | Finding)[] = [];
  let at = 0;
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start < at) continue;
    if (finding.start > at) found.push(text.slice(at, finding.start));
    found.push(finding);
    at = finding.end;
  }
  if (at < text.length) found.push(text.slice(at));
  return found;
}

function FindingMark({
  finding,
  change,
}: {
  finding: Finding;
  change: OriginalPanelProps['change'];
}) {
  const { t } = useTranslation('relays');
  const { id, written, replacement, state, kind } = finding;
  const what = t(`finding.${kind}`);
  if (!change || state === 'covered')
    return (
      <mark className={`finding finding-${state}`} title={`${what}, ${t(`findingState.${state}`)}`}>
        {written}
      </mark>
    );
  const replaced = state === 'replaced';
  const title = `${what}: ${t(replaced ? 'replace' : 'restore', { replacement })}`;
  return (
    <button
      type="button"
      className={`finding finding-${state}`}
      aria-pressed={replaced}
      title={title}
      onClick={() => change({ decisions: [{ id, state: replaced ? 'kept' : 'replaced' }] })}
    >
      {written}
      <span className="visually-hidden"> ({title})</span>
    </button>
  );
}
