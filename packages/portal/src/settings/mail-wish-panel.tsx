import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Failed, Shown } from '../elements/states.tsx';
import { TickField } from '../elements/tick-field.tsx';

/** Whether alerts come by mail. The text of TLP:AMBER and narrower never does. */
export function MailWishPanel() {
  const { t } = useTranslation('settings');
  const wish = useQuery(read(operations.alerts.mailWish));
  const set = useAct(operations.alerts.setMailWish, { changes: ['alerts'] });
  return (
    <section className="panel" aria-labelledby="mail">
      <h2 id="mail">{t('mail')}</h2>
      <Shown of={wish}>
        {({ wanted }) => (
          <TickField
            pointer="/wanted"
            label={t('mailWanted')}
            hint={t('mailHint')}
            checked={set.isPending ? set.variables.body.wanted : wanted}
            onChange={(on) => set.mutate({ body: { wanted: on } })}
          />
        )}
      </Shown>
      {set.error && <Failed error={set.error} />}
    </section>
  );
}
