import { operations, type Report } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { useMay } from '../session/session.ts';

/** The firm concerned, whose mandate says "ask each time", says yes or no to exactly this version. */
export function ConsentPanel({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const [note, setNote] = useState('');
  const consent = useAct(operations.reports.consent, { changes: ['reports', 'desk'] });
  if (!report.may.includes('consent') || !may(operations.reports.consent)) return null;
  const say = (yes: boolean) =>
    consent.mutate({
      params: { uid: report.uid },
      version: report.version,
      body: { consent: yes, ...(note && { note }) },
    });
  return (
    <section className="panel panel-ask" aria-labelledby="consent">
      <h2 id="consent">{t('consentAsked')}</h2>
      <p>{t('consentHint')}</p>
      <Form onSubmit={() => say(true)} error={consent.error} label={t('consentAsked')}>
        <TextField
          pointer="/note"
          label={t('note')}
          optional
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        <div className="actions">
          <Button type="submit" busy={consent.isPending}>
            {t('consentYes')}
          </Button>
          <Button kind="secondary" busy={consent.isPending} onClick={() => say(false)}>
            {t('consentNo')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
