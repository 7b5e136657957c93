import {
  type OrganisationKind,
  type OutputOf,
  operations,
  organisationKinds,
} from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPages } from '../api.ts';
import { SelectField } from '../elements/choice-field.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty } from '../elements/states.tsx';
import { TextField } from '../elements/text-field.tsx';

/** The organisations one may know of, by name. */
export function KnownList() {
  const { t } = useTranslation(['organisations', 'words']);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OrganisationKind | ''>('');
  const wanted = useDeferredValue(name.trim());
  const query = { ...(wanted && { name: wanted }), ...(kind && { kind }) };
  const known = useInfiniteQuery(readPages(operations.organisations.list, { query }));
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
        <SelectField<OrganisationKind>
          pointer="/kind"
          label={t('kind')}
          optional="quiet"
          none={t('anyKind')}
          choices={organisationKinds.map((value) => ({ value, title: t(`words:kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      <div className="panel panel-rows">
        <Pages
          of={known}
          empty={
            <Empty icon="it-search" title={t('empty')}>
              <p>{t('emptyHint')}</p>
            </Empty>
          }
        >
          {(items) => (
            <ul className="rows">
              {items.map((one) => (
                <KnownRow key={one.uid} one={one} />
              ))}
            </ul>
          )}
        </Pages>
      </div>
    </>
  );
}

type Known = OutputOf<typeof operations.organisations.list>['items'][number];

function KnownRow({ one }: { one: Known }) {
  const { t } = useTranslation(['organisations', 'words']);
  return (
    <li className="row-line">
      <div className="row-main">
        <Link to="/organizzazioni/$uid" params={{ uid: one.uid }} className="row-title">
          {one.name}
        </Link>
        <p className="row-facts">
          <span>{t(`words:kind.${one.kind}`)}</span>
          {one.ties.map((tie) => (
            <span key={tie}>{t(`tie.${tie}`)}</span>
          ))}
        </p>
      </div>
    </li>
  );
}
