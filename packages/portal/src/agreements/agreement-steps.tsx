import { type Agreement, operations } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Button, buttonLook } from '../elements/button.tsx';
import { saveFile } from '../elements/save-file.ts';
import { useMay } from '../session/session.ts';
import { RenewDialog } from './renew-dialog.tsx';
import { TerminateDialog } from './terminate-dialog.tsx';

/** What this person may do with the agreement now. */
export function AgreementSteps({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const may = useMay();
  const [asking, setAsking] = useState<'renew' | 'terminate'>();
  const { uid, number, state } = agreement;
  const can = (step: Agreement['may'][number]) =>
    agreement.may.includes(step) && may(operations.agreements[step]);
  const save = async () => {
    const document = await call(operations.agreements.export, { params: { uid } });
    const text = JSON.stringify(document, null, 2);
    saveFile(`${number}.json`, new Blob([text], { type: 'application/json' }));
  };
  return (
    <div className="actions steps screen-only">
      {can('change') && (
        <Link to="/protocolli/$uid/modifica" params={{ uid }} className={buttonLook('secondary')}>
          {t('change')}
        </Link>
      )}
      {can('renew') && (
        <Button kind="secondary" onClick={() => setAsking('renew')}>
          {t('renew')}
        </Button>
      )}
      <Button kind="secondary" icon="it-print" onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Button kind="secondary" icon="it-download" onClick={() => void save()}>
        {t('export')}
      </Button>
      {can('terminate') && (
        <Button kind="quiet" onClick={() => setAsking('terminate')}>
          {state === 'draft' ? t('terminateDraft') : t('terminate')}
        </Button>
      )}
      {asking === 'renew' && (
        <RenewDialog agreement={agreement} close={() => setAsking(undefined)} />
      )}
      {asking === 'terminate' && (
        <TerminateDialog agreement={agreement} close={() => setAsking(undefined)} />
      )}
    </div>
  );
}
