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

interface FirstOrganisation {
  name: string;
  kind: (typeof firstKinds)[number] | '';
  hubShape: HubShape;
}

const noOrganisation: FirstOrganisation = { name: '', kind: '', hubShape: 'association' };
const nobody = { name: '', email: '', password: '' };

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
  const { t } = useTranslation('installation');
  const navigate = useNavigate();
  const [organisation, setOrganisation] = useState(noOrganisation);
  const [person, setPerson] = useState(nobody);
  const claim = useAct(operations.installation.claim, {
    onSuccess: async (session) => {
      beginSession(session);
      await navigate({ to: '/', replace: true });
    },
  });
  const submit = () => {
    const { name, kind, hubShape } = organisation;
    if (!kind) return;
    const administrator = { ...person, email: person.email.trim(), language: language() };
    const what = { name, kind, ...(kind === 'hub' && { hubShape }) };
    claim.mutate({ body: { secret, organisation: what, person: administrator } });
  };
  return (
    <Form onSubmit={submit} error={claim.error} label={t('welcome')}>
      <OrganisationFields
        value={organisation}
        change={(part) => setOrganisation((was) => ({ ...was, ...part }))}
      />
      <PersonFields value={person} change={(part) => setPerson((was) => ({ ...was, ...part }))} />
      <Button type="submit" busy={claim.isPending}>
        {t('begin')}
      </Button>
    </Form>
  );
}

interface FieldsProps<Value> {
  value: Value;
  change: (part: Partial<Value>) => void;
}

function OrganisationFields({ value, change }: FieldsProps<FirstOrganisation>) {
  const { t } = useTranslation(['installation', 'words']);
  const kinds = firstKinds.map((kind) => ({
    value: kind,
    title: t(`words:kind.${kind}`),
    hint: t(`words:kindHint.${kind}`),
  }));
  return (
    <>
      <TextField
        pointer="/organisation/name"
        label={t('organisationName')}
        hint={t('organisationNameHint')}
        autoComplete="organization"
        maxLength={200}
        value={value.name}
        onChange={(name) => change({ name })}
      />
      <ChoiceField
        pointer="/organisation/kind"
        label={t('organisationKind')}
        look="grid"
        choices={kinds}
        value={value.kind}
        onChange={(kind) => change({ kind })}
      />
      {value.kind === 'hub' && (
        <ChoiceField
          pointer="/organisation/hubShape"
          label={t('hubShape')}
          look="grid"
          choices={hubShapes.map((shape) => ({
            value: shape,
            title: t(`words:hubShape.${shape}`),
          }))}
          value={value.hubShape}
          onChange={(hubShape) => change({ hubShape })}
        />
      )}
    </>
  );
}

/** The first administrator. */
function PersonFields({ value, change }: FieldsProps<typeof nobody>) {
  const { t } = useTranslation('installation');
  return (
    <>
      <div className="columns">
        <TextField
          pointer="/person/name"
          label={t('yourName')}
          autoComplete="name"
          maxLength={200}
          value={value.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          pointer="/person/email"
          label={t('yourEmail')}
          type="email"
          autoComplete="username"
          value={value.email}
          onChange={(email) => change({ email })}
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
        value={value.password}
        onChange={(password) => change({ password })}
      />
    </>
  );
}
