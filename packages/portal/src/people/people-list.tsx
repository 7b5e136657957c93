import { operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { Pages } from '../elements/pages.tsx';
import { Empty } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';
import { InvitePerson } from './invite-person.tsx';
import { PersonRow } from './person-row.tsx';

export function PeopleList() {
  const { t } = useTranslation('people');
  const may = useMay();
  const people = useInfiniteQuery(readPages(operations.people.list, { query: {} }));
  return (
    <>
      {may(operations.people.invite) && <InvitePerson />}
      <div className="panel panel-rows">
        <Pages of={people} empty={<Empty icon="it-user" title={t('empty')} />}>
          {(items) => (
            <ul className="rows">
              {items.map((person) => (
                <PersonRow key={person.uid} person={person} />
              ))}
            </ul>
          )}
        </Pages>
      </div>
    </>
  );
}
