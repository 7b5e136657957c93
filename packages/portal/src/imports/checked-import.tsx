import { type Import, operations, type RowVerdict, rowVerdicts } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Fold } from '../elements/fold.tsx';
import { Message } from '../elements/message.tsx';
import { Failed } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';
import { RowList } from './row-list.tsx';
import { SettingsForm } from './settings-form.tsx';
import { SimilarRows } from './similar-rows.tsx';

/** What the trial found, what is still to be decided, and the button that writes. */
export function CheckedImport({ one }: { one: Import }) {
  const { t } = useTranslation('imports');
  const may = useMay();
  const worst = (['wrong', 'similar'] as const).find((verdict) => one.verdicts[verdict]);
  const [verdict, setVerdict] = useState<RowVerdict | 'all'>(worst ?? 'all');
  const there = rowVerdicts.filter((each) => one.verdicts[each]);
  return (
    <>
      <ApplyPanel one={one} />
      {one.verdicts.wrong && (
        <Message kind="warning" title={t('wrongTitle', { count: one.verdicts.wrong })}>
          <p>{t('wrongHint')}</p>
        </Message>
      )}
      {one.verdicts.similar && may(operations.imports.choose) && <SimilarRows one={one} />}
      <div className="filters">
        <ChoiceField<RowVerdict | 'all'>
          pointer="/verdict"
          label={t('verdicts')}
          look="row"
          choices={[
            { value: 'all', title: `${t('verdict.all')} (${one.rows})` },
            ...there.map((value) => ({
              value,
              title: `${t(`verdict.${value}`)} (${one.verdicts[value]})`,
            })),
          ]}
          value={verdict}
          onChange={setVerdict}
        />
      </div>
      <RowList one={one} {...(verdict !== 'all' && { verdict })} />
      {may(operations.imports.check) && (
        <Fold title={t('settings')}>
          <SettingsForm one={one} />
        </Fold>
      )}
    </>
  );
}

function ApplyPanel({ one }: { one: Import }) {
  const { t } = useTranslation('imports');
  const may = useMay();
  const apply = useAct(operations.imports.apply, { changes: ['imports'] });
  const { create = 0, update = 0, rejoin = 0 } = one.choices;
  const nothing = create + update + rejoin === 0;
  return (
    <section className="panel" aria-labelledby="tried">
      <h2 id="tried">{t(nothing ? 'nothing' : 'tried')}</h2>
      <p>
        {nothing ? t('nothingHint') : `${t('triedLead')} ${t('applyWhat', { create, update })}`}
        {rejoin > 0 && ` ${t('applyReturning', { count: rejoin })}`}
      </p>
      {apply.error && <Failed error={apply.error} />}
      {!nothing && may(operations.imports.apply) && (
        <div className="actions">
          <Button
            busy={apply.isPending}
            onClick={() => apply.mutate({ params: { uid: one.uid }, version: one.version })}
          >
            {t('apply')}
          </Button>
        </div>
      )}
    </section>
  );
}
