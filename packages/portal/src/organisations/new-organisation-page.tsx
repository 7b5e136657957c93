import {
  type HubShape,
  hubShapes,
  type OrganisationKind,
  operations,
  organisationKinds,
} from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ChoiceField, SelectField } from '../elements/choice-field.tsx';
import { Form } from '../elements/form.tsx';
import { Page } from '../elements/page.tsx';
import { PickField } from '../elements/pick-field.tsx';
import { useSession } from '../session/session.ts';
import { bodyOf, noParticulars } from './particulars.ts';
import { ParticularsFields } from './particulars-fields.tsx';

async function organisationsCalled(name: string) {
  const { items } = await call(operations.organisations.list, { query: { name, limit: 8 } });
  return items;
}

/** Whose parent is what: one's own organisation is proposed where it fits, and nowhere else. */
const rightAbove: Partial<Record<OrganisationKind, OrganisationKind>> = {
  branch: 'hub',
  police_regional: 'police_national',
  police_section: 'police_regional',
};

interface Parent {
  uid: string;
  name: string;
}

/** A new organisation: the operator any, a hub its branches, a police office those below it. */
export function NewOrganisationPage() {
  const { t } = useTranslation(['organisations', 'words']);
  const navigate = useNavigate();
  const [kind, setKind] = useState<OrganisationKind | ''>('');
  const [shape, setShape] = useState<HubShape | ''>('');
  // An office or a hub adds what lies right below itself; only the operator names another one.
  const { organisation } = useSession();
  const [parent, setParent] = useState<Parent>();
  const [particulars, setParticulars] = useState(noParticulars);
  const mayHaveParent = kind !== '' && !['hub', 'member', 'police_national'].includes(kind);
  const create = useAct(operations.organisations.create, {
    changes: ['organisations'],
    onSuccess: ({ uid }) => navigate({ to: '/organizzazioni/$uid', params: { uid } }),
  });
  const submit = () => {
    if (!kind) return;
    const extra = {
      ...(kind === 'hub' && shape && { hubShape: shape }),
      ...(parent && mayHaveParent && { parent: parent.uid }),
    };
    create.mutate({ body: { ...bodyOf(particulars), kind, ...extra } });
  };
  return (
    <Page title={t('add')} narrow>
      <Form onSubmit={submit} error={create.error} label={t('add')}>
        <SelectField<OrganisationKind>
          pointer="/kind"
          label={t('kind')}
          choices={organisationKinds.map((value) => ({ value, title: t(`words:kind.${value}`) }))}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setParent(rightAbove[next] === organisation.kind ? organisation : undefined);
          }}
        />
        {kind === 'hub' && <ShapeField value={shape} onChange={setShape} />}
        {mayHaveParent && <ParentField value={parent} onChange={setParent} />}
        <ParticularsFields
          value={particulars}
          change={(part) => setParticulars({ ...particulars, ...part })}
        />
        <Button type="submit" busy={create.isPending}>
          {t('create')}
        </Button>
      </Form>
    </Page>
  );
}

function ShapeField({
  value,
  onChange,
}: {
  value: HubShape | '';
  onChange: (to: HubShape) => void;
}) {
  const { t } = useTranslation(['organisations', 'words']);
  return (
    <ChoiceField
      pointer="/hubShape"
      label={t('hubShape')}
      look="grid"
      choices={hubShapes.map((one) => ({ value: one, title: t(`words:hubShape.${one}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}

interface ParentFieldProps {
  value: Parent | undefined;
  onChange: (parent: Parent | undefined) => void;
}

function ParentField({ value, onChange }: ParentFieldProps) {
  const { t } = useTranslation('organisations');
  return (
    <PickField
      pointer="/parent"
      label={t('parent')}
      hint={t('parentHint')}
      optional
      source="organisations"
      search={organisationsCalled}
      value={value}
      onChange={onChange}
    />
  );
}
