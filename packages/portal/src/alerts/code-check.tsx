import { type OutputOf, operations } from '@staffetta/contract';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { whenText } from '../elements/when.tsx';

type Found = OutputOf<typeof operations.alerts.mailByCode>['items'][number];

/** A member telephones and reads out the code of a mail: was it ours, to whom, about what. */
export function CodeCheck() {
  const { t } = useTranslation('alerts');
  const [code, setCode] = useState('');
  const find = useMutation({
    mutationFn: (typed: string) => call(operations.alerts.mailByCode, { params: { code: typed } }),
  });
  const found = find.data?.items;
  return (
    <section className="panel" aria-labelledby="codes">
      <h2 id="codes">{t('codes.title')}</h2>
      <p className="muted">{t('codes.hint')}</p>
      <Form onSubmit={() => find.mutate(code)} error={find.error} label={t('codes.title')}>
        <TextField
          pointer="/code"
          label={t('codes.code')}
          maxLength={20}
          autoComplete="off"
          value={code}
          onChange={setCode}
        />
        <Button type="submit" kind="secondary" icon="it-search" busy={find.isPending}>
          {t('codes.find')}
        </Button>
      </Form>
      <div role="status">
        {found?.length === 0 && <p>{t('codes.none')}</p>}
        {found?.map((mail) => (
          <FoundMail key={`${mail.alert}${mail.madeAt}${mail.address}`} mail={mail} />
        ))}
      </div>
    </section>
  );
}

function FoundMail({ mail }: { mail: Found }) {
  const { t } = useTranslation('alerts');
  const { kind, madeAt, organisation, address, state, alert } = mail;
  return (
    <p>
      <strong>{t('codes.found', { kind: t(`codes.kind.${kind}`), when: whenText(madeAt) })}</strong>{' '}
      {organisation && address && t('codes.to', { name: organisation.name, address })}{' '}
      {state && t(`codes.state.${state}`)}{' '}
      <Link to="/allerte/$uid" params={{ uid: alert }}>
        {t('codes.open')}
      </Link>
    </p>
  );
}
