import { operations, type Report } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { SelectField } from '../elements/choice-field.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { DialogActions } from '../elements/dialog-actions.tsx';
import { Form } from '../elements/form.tsx';
import { Shown } from '../elements/states.tsx';

/** Puts the report under another one that came in. */
export function MergeDialog({ report, close }: { report: Report; close: () => void }) {
  const { t } = useTranslation(['report', 'form', 'reports']);
  const [into, setInto] = useState('');
  const others = useQuery(read(operations.reports.list, { query: { box: 'inbox', limit: 50 } }));
  const merge = useAct(operations.reports.merge, {
    changes: ['reports', 'desk'],
    onSuccess: close,
  });
  const submit = () =>
    merge.mutate({ params: { uid: report.uid }, version: report.version, body: { into } });
  return (
    <Dialog title={t('merge')} onClose={close}>
      <p>{t('mergeHint')}</p>
      <Shown of={others}>
        {({ items }) => (
          <Form onSubmit={submit} error={merge.error} label={t('merge')}>
            <SelectField
              pointer="/into"
              label={t('mergeInto')}
              choices={items
                .filter(({ uid, ending }) => uid !== report.uid && !ending)
                .map((line) => ({
                  value: line.uid,
                  title: [line.receiptNumber, line.title || t('reports:untitled')]
                    .filter(Boolean)
                    .join(' · '),
                }))}
              value={into}
              onChange={setInto}
            />
            <DialogActions act={t('merge')} busy={merge.isPending} close={close} />
          </Form>
        )}
      </Shown>
    </Dialog>
  );
}
