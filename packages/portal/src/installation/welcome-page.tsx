import { firstKinds, type HubShape, hubShapes, operations } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Form } from '../elements/form.tsx';
import { Message } from '../elements/message.tsx';
import { TextField } from '../elements/text-field.tsx';
import { language } from '../i18n/index.ts';
import { secretOfLink } from '../session/secret-of-link.ts';
import { beginSession } from '../session/session.ts';
import { Door } from '../shell/door.tsx';

/** The one-time link of the first start: makes the first organisation and its administrator. */
export function WelcomePage() {
  const { t } = useTranslation('installation');
  const [secret] = useState(secretOfLink);
  if (secret.length < 20)
    return (
      <Door title={t('linkMissing')}>
        <Message kind="warning">{t('linkMissingHint')}</Message>
      </Door>
    );
  return (
    <Door title={t('welcome')} lead={t('welcomeLead')} wide>
      <ClaimForm secret={secret} />
    </Door>
  );
}

function ClaimForm({ secret }: { secret: string }) {
  const { t } = useTranslation(['installation', 'words']);
  const navigate = useNavigate();
  const [organisation, setOrganisation] = useState('');
  const [kind, setKind] = useState<(typeof firstKinds)[number] | ''>('');
  const [hubShape, setHubShape] = useState<HubShape>('association');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const claim = useAct(operations.installation.claim, {
    onSuccess: async (session) => {
      beginSession(session);
      await navigate({ to: '/', replace: true });
    },
  });
  const submit = () => {
    if (!kind) return;
    const person = { name, email: email.trim(), password, language: language() };
    const what = { name: organisation, kind, ...(kind === 'hub' && { hubShape }) };
    claim.mutate({ body: { secret, organisation: what, person } });
  };
  const kinds = firstKinds.map((value) => ({
    value,
    title: t(`words:kind.${value}`),
    hint: t(`words:kindHint.${value}`),
  }));
  return (
    <Form onSubmit={submit} error={claim.error} label={t('welcome')}>
      <TextField
        pointer="/organisation/name"
        label={t('organisationName')}
        hint={t('organisationNameHint')}
        autoComplete="organization"
        maxLength={200}
        value={organisation}
        onChange={setOrganisation}
      />
      <ChoiceField
        pointer="/organisation/kind"
        label={t('organisationKind')}
        look="grid"
        choices={kinds}
        value={kind}
        onChange={setKind}
      />
      {kind === 'hub' && (
        <ChoiceField
          pointer="/organisation/hubShape"
          label={t('hubShape')}
          look="grid"
          choices={hubShapes.map((value) => ({ value, title: t(`words:hubShape.${value}`) }))}
          value={hubShape}
          onChange={setHubShape}
        />
      )}
      <div className="columns">
        <TextField
          pointer="/person/name"
          label={t('yourName')}
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={setName}
        />
        <TextField
          pointer="/person/email"
          label={t('yourEmail')}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
        />
      </div>
      <TextField
        pointer="/person/password"
        label={t('password')}
        hint={t('passwordHint')}
        type="password"
        autoComplete="new-password"
        minLength={12}
        maxLength={200}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" busy={claim.isPending}>
        {t('begin')}
      </Button>
    </Form>
  );
}
