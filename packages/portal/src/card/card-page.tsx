import { type OrganisationKind, operations } from '@staffetta/contract';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Page } from '../elements/page.tsx';
import { Failed, Waiting } from '../elements/states.tsx';
import { useSession } from '../session/session.ts';
import { CardContacts } from './card-contacts.tsx';

const sizes = ['a4', 'pocket'] as const;
type Size = (typeof sizes)[number];

/** Whom to call when this portal does not answer: printed once, kept beside the telephone. */
export function CardPage() {
  const { t } = useTranslation('card');
  const [size, setSize] = useState<Size>('a4');
  return (
    <Page
      title={t('title')}
      lead={<span className="screen-only">{t('lead')}</span>}
      actions={
        <Button icon="it-print" onClick={() => print()}>
          {t('print')}
        </Button>
      }
    >
      <div className="filters screen-only">
        <ChoiceField<Size>
          pointer="/size"
          label={t('size')}
          look="row"
          choices={sizes.map((value) => ({ value, title: t(`sizes.${value}`) }))}
          value={size}
          onChange={setSize}
        />
      </div>
      <Card size={size} />
    </Page>
  );
}

/** Kinds whose people answer: a hub's police office, a member's hub. */
const answering: readonly OrganisationKind[] = [
  'police_national',
  'police_regional',
  'police_section',
  'hub',
];

/** Ties of those who answer for one's own organisation. */
const near: ReadonlySet<string> = new Set(['hub', 'agreement', 'parent']);

function Card({ size }: { size: Size }) {
  const { t } = useTranslation('card');
  const { organisation } = useSession();
  // By kind: a hub's first two hundred names are all members.
  const known = useQueries({
    queries: answering.map((kind) =>
      read(operations.organisations.list, { query: { kind, limit: 50 } }),
    ),
  });
  const others = known
    .flatMap(({ data }) => data?.items ?? [])
    .filter(({ uid, ties }) => uid !== organisation.uid && ties.some((tie) => near.has(tie)));
  const failed = known.find(({ error }) => error)?.error;
  const waiting = known.some(({ isPending }) => isPending);
  return (
    <article className={`contact-card contact-card-${size}`}>
      <section className="panel">
        <h2>{organisation.name}</h2>
        <p>
          {t('code')}: <code>{organisation.uid}</code>
        </p>
        <p className="muted">{t('codeHint')}</p>
      </section>
      {failed && <Failed error={failed} />}
      {waiting && <Waiting />}
      {others.slice(0, 8).map(({ uid, name }) => (
        <CardContacts key={uid} organisation={uid} name={name} />
      ))}
      {!waiting && !failed && others.length === 0 && <p className="muted">{t('nobody')}</p>}
      <CardContacts organisation={organisation.uid} name={t('ours')} />
      <section className="panel">
        <h2>{t('how')}</h2>
        <ol>
          <li>{t('howCall')}</li>
          <li>{t('howSay')}</li>
          <li>{t('howKeep')}</li>
          <li>{t('howMail')}</li>
        </ol>
        <p>{t('notAComplaint')}</p>
      </section>
    </article>
  );
}
