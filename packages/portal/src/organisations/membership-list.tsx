import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty } from '../elements/states.tsx';
import { TextField } from '../elements/text-field.tsx';
import { MembershipRow } from './membership-row.tsx';

const standings = ['current', 'proposed', 'ended'] as const;

/** To a hub its members, to a member the hubs it belongs to. */
export function MembershipList() {
  const { t } = useTranslation('organisations');
  const [name, setName] = useState('');
  const [standing, setStanding] = useState<(typeof standings)[number]>('current');
  const wanted = useDeferredValue(name.trim());
  const query = { standing, ...(wanted && { name: wanted }) };
  const memberships = useInfiniteQuery(readPages(operations.memberships.list, { query }));
  return (
    <>
      <div className="columns filters">
        <TextField
          pointer="/name"
          label={t('search')}
          optional="quiet"
          type="search"
          value={name}
          onChange={setName}
        />
        <ChoiceField
          pointer="/standing"
          label={t('standings')}
          look="row"
          choices={standings.map((value) => ({ value, title: t(`standing.${value}`) }))}
          value={standing}
          onChange={setStanding}
        />
      </div>
      <div className="panel panel-rows">
        <Pages
          of={memberships}
          empty={
            <Empty icon="it-link" title={t('noMemberships')}>
              <p>{t('noMembershipsHint')}</p>
            </Empty>
          }
        >
          {(items) => (
            <ul className="rows">
              {items.map((one) => (
                <MembershipRow key={one.uid} membership={one} />
              ))}
            </ul>
          )}
        </Pages>
      </div>
    </>
  );
}
