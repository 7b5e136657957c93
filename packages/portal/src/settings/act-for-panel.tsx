import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Failed } from '../elements/states.tsx';
import { beginSession, useSession } from '../session/session.ts';

/** Some people work for more than one organisation; at any moment they act for one. */
export function ActForPanel() {
  const { t } = useTranslation('settings');
  const { organisation } = useSession();
  const mine = useQuery(read(operations.session.organisations));
  const actFor = useAct(operations.session.actFor, { onSuccess: beginSession });
  const items = mine.data?.items ?? [];
  if (items.length < 2) return null;
  return (
    <section className="panel">
      <ChoiceField
        pointer="/organisation"
        label={t('actFor')}
        hint={t('actForHint')}
        choices={items.map(({ uid, name }) => ({ value: uid, title: name }))}
        value={organisation.uid}
        onChange={(uid) => actFor.mutate({ body: { organisation: uid } })}
      />
      {actFor.error && <Failed error={actFor.error} />}
    </section>
  );
}
