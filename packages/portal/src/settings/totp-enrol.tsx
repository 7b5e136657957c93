import { type OutputOf, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { sessionQuery } from '../session/session.ts';
import { say } from '../shell/toasts.tsx';

/** The key as a picture and as text, and the first code that proves it has arrived. */
export function TotpEnrol({ offer }: { offer: OutputOf<typeof operations.session.enrolTotp> }) {
  const { t } = useTranslation(['security', 'session']);
  const [code, setCode] = useState('');
  const picture = useQuery({
    queryKey: ['totp picture', offer.proof],
    queryFn: async () => {
      const { toDataURL } = await import('qrcode');
      return toDataURL(offer.uri, { margin: 1, width: 220 });
    },
    gcTime: 0,
  });
  const confirm = useAct(operations.session.enrolTotpConfirm, {
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      await queryClient.invalidateQueries();
      say(t('added'));
    },
  });
  return (
    <Form
      onSubmit={() => confirm.mutate({ body: { proof: offer.proof, code } })}
      error={confirm.error}
      label={t('totp')}
    >
      <p>{t('totpScan')}</p>
      {picture.data && (
        <img className="qr" src={picture.data} alt={t('totpQr')} width="220" height="220" />
      )}
      <p>
        {t('totpByHand')}: <code>{offer.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextField
        pointer="/code"
        label={t('totpCode')}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]{6}"
        title={t('session:codeShape')}
        value={code}
        onChange={setCode}
      />
      <div className="actions">
        <Button type="submit" busy={confirm.isPending}>
          {t('totpConfirm')}
        </Button>
      </div>
    </Form>
  );
}
