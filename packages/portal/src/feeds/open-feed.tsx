import { operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { FeedAddresses } from './feed-addresses.tsx';

/** Opens lists for one more device; the addresses are shown once. */
export function OpenFeed() {
  const { t } = useTranslation('feeds');
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const open = useAct(operations.feeds.open, {
    changes: ['feeds'],
    onSuccess: () => setName(''),
  });
  return (
    <>
      {open.data && <FeedAddresses {...open.data} />}
      <Fold title={t('new')}>
        <Form
          onSubmit={() => open.mutate({ body: { name, days: Number(days) } })}
          error={open.error}
          label={t('new')}
        >
          <div className="columns">
            <TextField
              pointer="/name"
              label={t('name')}
              hint={t('nameHint')}
              maxLength={100}
              value={name}
              onChange={setName}
            />
            <TextField
              pointer="/days"
              label={t('days')}
              hint={t('daysHint')}
              type="number"
              min={1}
              max={366}
              value={days}
              onChange={setDays}
            />
          </div>
          <div className="actions">
            <Button type="submit" busy={open.isPending}>
              {t('open')}
            </Button>
          </div>
        </Form>
      </Fold>
    </>
  );
}
