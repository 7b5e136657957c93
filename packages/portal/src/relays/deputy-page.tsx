import { operations, type RelayView } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { Tlp } from '../elements/tlp.tsx';
import { secretOfLink } from '../session/secret-of-link.ts';
import { ConfirmIdentity, needsProof } from '../settings/confirm-identity.tsx';
import { say } from '../shell/toasts.tsx';
import { RelayReading } from './relay-reading.tsx';

/** A colleague releases this one relay with a personal link, after confirming who they are. */
export function DeputyPage() {
  const { t } = useTranslation('relays');
  const { uid } = useParams({ from: '/inside/inoltri/$uid/sostituto' });
  const relay = useQuery(read(operations.relays.show, { params: { uid } }));
  return (
    <Page title={t('deputyTitle')} lead={t('deputyHint')} narrow>
      <Shown of={relay}>{(it) => <DeputyRelease relay={it} />}</Shown>
    </Page>
  );
}

function DeputyRelease({ relay }: { relay: RelayView }) {
  const { t } = useTranslation('relays');
  const navigate = useNavigate();
  const [secret] = useState(secretOfLink);
  const [fullReading, setFullReading] = useState(false);
  const { uid, version, title, tlp } = relay;
  const release = useAct(operations.relays.releaseAsDeputy, {
    changes: ['relays', 'items', 'desk'],
    onSuccess: async () => {
      say(t('released'));
      await navigate({ to: '/inoltri/$uid', params: { uid }, replace: true });
    },
  });
  const go = () =>
    release.mutate({ params: { uid }, version, body: { secret, fullReading: true } });
  const proof = needsProof(release.error);
  return (
    <>
      <h2>
        {title} <Tlp label={tlp} />
      </h2>
      <RelayReading relay={relay} />
      <Form onSubmit={go} error={proof ? null : release.error} label={t('deputyTitle')}>
        <TickField
          pointer="/fullReading"
          label={t('fullReading')}
          required
          checked={fullReading}
          onChange={setFullReading}
        />
        <div className="actions">
          <Button type="submit" icon="it-check" busy={release.isPending}>
            {t('release')}
          </Button>
        </div>
      </Form>
      {proof && (
        <ConfirmIdentity
          close={() => release.reset()}
          confirmed={() => {
            release.reset();
            go();
          }}
        />
      )}
    </>
  );
}
