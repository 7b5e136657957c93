import { type Agreement, type HubShape, operations, usualClauses } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { useSession } from '../session/session.ts';
import { AgreementForm } from './agreement-form.tsx';

/** A new draft, with the usual clauses to begin with: those of one's own shape, where a hub writes it. */
export function NewAgreementPage() {
  const { t } = useTranslation('agreements');
  const { organisation } = useSession();
  const own = useQuery(read(operations.organisations.show, { params: { uid: organisation.uid } }));
  return (
    <Page title={t('draftTitle')} lead={t('draftLead')} narrow>
      <Shown of={own}>{({ hubShape }) => <NewForm shape={hubShape ?? 'association'} />}</Shown>
    </Page>
  );
}

function NewForm({ shape }: { shape: HubShape }) {
  const navigate = useNavigate();
  const { organisation } = useSession();
  const draft = useAct(operations.agreements.draft, {
    changes: ['agreements'],
    onSuccess: ({ uid }) => navigate({ to: '/protocolli/$uid', params: { uid } }),
  });
  const side = organisation.kind === 'hub' ? 'private' : 'police';
  return (
    <AgreementForm
      initial={{
        number: '',
        title: '',
        from: '',
        to: '',
        clauses: usualClauses(shape),
        parties: [
          { organisation: organisation.uid, side },
          { organisation: '', side: side === 'police' ? 'private' : 'police' },
        ],
      }}
      error={draft.error}
      busy={draft.isPending}
      save={(body) => draft.mutate({ body })}
    />
  );
}

/** A draft that nobody has signed yet may be changed by who wrote it. */
export function EditAgreementPage() {
  const { t } = useTranslation('agreements');
  const { uid } = useParams({ from: '/inside/protocolli/$uid/modifica' });
  const agreement = useQuery(read(operations.agreements.show, { params: { uid } }));
  return (
    <Page title={t('draftTitle')} lead={t('draftLead')} narrow>
      <Shown of={agreement}>{(it) => <EditForm agreement={it} />}</Shown>
    </Page>
  );
}

function EditForm({ agreement }: { agreement: Agreement }) {
  const navigate = useNavigate();
  const { uid, version, number, title, from, to, clauses, annexes } = agreement;
  const change = useAct(operations.agreements.change, {
    changes: ['agreements'],
    onSuccess: () => navigate({ to: '/protocolli/$uid', params: { uid } }),
  });
  const parties = agreement.parties.map(({ organisation, side }) => ({
    organisation: organisation.uid,
    side,
  }));
  const names = Object.fromEntries(
    agreement.parties.map(({ organisation }) => [organisation.uid, organisation.name]),
  );
  return (
    <AgreementForm
      initial={{ number, title, from, to, clauses, annexes, parties }}
      names={names}
      error={change.error}
      busy={change.isPending}
      save={(body) => change.mutate({ params: { uid }, version, body })}
    />
  );
}
