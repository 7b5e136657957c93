import { type Import, operations, type RowOutcome, rowOutcomes } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button, buttonLook } from '../elements/button.tsx';
import { ChoiceField } from '../elements/choice-field.tsx';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';
import { Message } from '../elements/message.tsx';
import { useMay } from '../session/session.ts';
import { RowList } from './row-list.tsx';

/** What came of an import, or of its undoing. */
export function AppliedImport({ one }: { one: Import }) {
  const { t } = useTranslation('imports');
  const there = rowOutcomes.filter((each) => one.outcomes[each]);
  const telling = (['failed', 'kept'] as const).find((outcome) => one.outcomes[outcome]);
  const [outcome, setOutcome] = useState<RowOutcome>(telling ?? there[0] ?? 'created');
  const { kept } = one.outcomes;
  return (
    <>
      <Message kind="success" title={t(one.state === 'undone' ? 'undone' : 'applied')}>
        <p>{there.map((each) => `${t(`outcome.${each}`)}: ${one.outcomes[each]}`).join(' · ')}</p>
        <div className="actions">
          <Link
            to="/organizzazioni"
            search={{ view: 'memberships' }}
            className={buttonLook('secondary', 'small')}
          >
            {t('seeMembers')}
          </Link>
          {one.state === 'applied' && <Undo one={one} />}
        </div>
      </Message>
      {kept && <Message kind="warning" title={t('keptTitle', { count: kept })} />}
      <div className="filters">
        <ChoiceField<RowOutcome>
          pointer="/outcome"
          label={t('verdicts')}
          look="row"
          choices={there.map((value) => ({
            value,
            title: `${t(`outcome.${value}`)} (${one.outcomes[value]})`,
          }))}
          value={outcome}
          onChange={setOutcome}
        />
      </div>
      <RowList one={one} outcome={outcome} />
    </>
  );
}

function Undo({ one }: { one: Import }) {
  const { t } = useTranslation('imports');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const undo = useAct(operations.imports.undo, { changes: ['imports'] });
  if (!may(operations.imports.undo)) return null;
  return (
    <>
      <Button kind="secondary" size="small" onClick={() => setAsking(true)}>
        {t('undo')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('undoSure')}
          act={t('undo')}
          busy={undo.isPending}
          error={undo.error}
          onConfirm={() => undo.mutate({ params: { uid: one.uid }, version: one.version })}
          close={() => setAsking(false)}
        >
          <p>{t('undoHint')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
