import { type AgreementDocument, operations } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { buttonLook } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { say } from '../shell/toasts.tsx';

/** An exported agreement becomes a draft here; the server refuses what is not one. */
export function ImportButton() {
  const { t } = useTranslation('agreements');
  const navigate = useNavigate();
  const [wrong, setWrong] = useState(false);
  const load = useAct(operations.agreements.import, {
    changes: ['agreements'],
    onSuccess: async ({ uid }) => {
      say(t('imported'));
      await navigate({ to: '/protocolli/$uid', params: { uid } });
    },
  });
  const take = async (file: File | undefined) => {
    if (!file) return;
    setWrong(false);
    try {
      load.mutate({ body: JSON.parse(await file.text()) as AgreementDocument });
    } catch {
      setWrong(true);
    }
  };
  return (
    <>
      <label className={`${buttonLook('secondary')} drop-button`}>
        {t('import')}
        <input
          type="file"
          accept="application/json,.json"
          className="visually-hidden"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {wrong && (
        <p className="late" role="alert">
          {t('notAFile')}
        </p>
      )}
      {load.error && <Failed error={load.error} />}
    </>
  );
}
