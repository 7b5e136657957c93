import { type Agreement, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { useMay } from '../session/session.ts';

/** Signs the very text whose digest is shown. */
export function SignPanel({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const may = useMay();
  const [signedBy, setSignedBy] = useState('');
  const sign = useAct(operations.agreements.sign, { changes: ['agreements', 'desk'] });
  if (!agreement.may.includes('sign') || !may(operations.agreements.sign)) return null;
  if (agreement.missing.length > 0) return null;
  const { uid, version, textSha256 } = agreement;
  return (
    <section className="panel panel-ask screen-only" aria-labelledby="sign">
      <h2 id="sign">{t('sign')}</h2>
      <p className="muted">{t('signHint')}</p>
      <Form
        onSubmit={() => sign.mutate({ params: { uid }, version, body: { signedBy, textSha256 } })}
        error={sign.error}
        label={t('sign')}
      >
        <TextField
          pointer="/signedBy"
          label={t('signedBy')}
          hint={t('signedByHint')}
          maxLength={200}
          value={signedBy}
          onChange={setSignedBy}
        />
        <div className="actions">
          <Button type="submit" icon="it-sign" busy={sign.isPending}>
            {t('signAct')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
