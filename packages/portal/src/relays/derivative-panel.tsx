import type { RelayWork } from '@staffetta/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placesOf } from '../elements/marked-text.ts';
import { MarkedTextArea } from '../elements/marked-text-area.tsx';
import { TextField } from '../elements/text-field.tsx';
import type { RelayDraft } from './use-relay-draft.ts';

/** What will leave, as it stands; the placeholders and what still identifies somebody are marked. */
export function DerivativePanel({ draft, work }: { draft: RelayDraft; work: RelayWork }) {
  const { t } = useTranslation('relays');
  const { title, text, saving } = draft;
  const marks = useMarks(text, work);
  const state = { saved: t('savedAt'), waiting: t('savingNow'), saving: t('savingNow') } as const;
  return (
    <section className="panel" aria-labelledby="derivative">
      <div className="panel-head">
        <h2 id="derivative">{t('derivative')}</h2>
        <span className="muted small" role="status">
          {saving in state ? state[saving as keyof typeof state] : t('notSaved')}
        </span>
      </div>
      {work.mode === 'unchanged' ? (
        <>
          <p className="muted small">{t('unchangedText')}</p>
          <h3>{title}</h3>
          <div className="written">{text}</div>
        </>
      ) : (
        <div className="form">
          <TextField
            pointer="/title"
            label={t('derivativeTitle')}
            maxLength={300}
            value={title}
            onChange={draft.writeTitle}
          />
          <MarkedTextArea
            pointer="/text"
            label={t('derivativeText')}
            maxLength={100_000}
            marks={marks}
            value={text}
            onChange={draft.writeText}
          />
        </div>
      )}
    </section>
  );
}

/** Where the text has placeholders, and where it still identifies somebody. */
function useMarks(text: string, { findings, check }: RelayWork) {
  return useMemo(() => {
    const placeholders = new Set(
      findings.filter(({ state }) => state === 'replaced').map((one) => one.replacement),
    );
    const left = new Set(
      check.remaining.filter(({ field }) => field === 'text').map(({ written }) => written),
    );
    return [
      ...[...placeholders].flatMap((words) => placesOf(text, words, 'mark-confirmed')),
      ...[...left].flatMap((words) => placesOf(text, words, 'mark-remaining')),
    ];
  }, [text, findings, check.remaining]);
}
