import { type Organisation, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken, read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Changes } from '../elements/changes.tsx';
import { Conflict } from '../elements/conflict.tsx';
import { Form } from '../elements/form.tsx';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { TextField } from '../elements/text-field.tsx';
import { bodyOf, type Particulars, particularsOf } from './particulars.ts';
import { ParticularsFields } from './particulars-fields.tsx';

/** The record of an organisation, changed by itself or by who made it. */
export function EditOrganisationPage() {
  const { t } = useTranslation('organisations');
  const { uid } = useParams({ from: '/inside/organizzazioni/$uid/modifica' });
  const organisation = useQuery(read(operations.organisations.show, { params: { uid } }));
  return (
    <Page title={t('editTitle')} lead={t('editLead')} narrow>
      <Shown of={organisation}>{(it) => <EditForm current={it} />}</Shown>
    </Page>
  );
}

function EditForm({ current }: { current: Organisation }) {
  const { t } = useTranslation('organisations');
  const navigate = useNavigate();
  const [version, setVersion] = useState(current.version);
  const [mine, setMine] = useState(() => particularsOf(current));
  const change = (part: Partial<Particulars>) => setMine({ ...mine, ...part });
  const { uid } = current;
  const save = useAct(operations.organisations.change, {
    changes: ['organisations'],
    onSuccess: () => navigate({ to: '/organizzazioni/$uid', params: { uid } }),
  });
  const send = (over: number) =>
    save.mutate({ params: { uid }, version: over, body: bodyOf(mine) });
  const overtaken = isOvertaken(save, current.version);
  const theirs = particularsOf(current);
  return (
    <Form
      onSubmit={() => send(version)}
      error={overtaken ? null : save.error}
      label={t('editTitle')}
    >
      {overtaken && (
        <Conflict
          keepMine={() => {
            setVersion(current.version);
            send(current.version);
          }}
          takeTheirs={() => {
            setVersion(current.version);
            setMine(theirs);
            save.reset();
          }}
        >
          <RecordChanges mine={mine} theirs={theirs} />
        </Conflict>
      )}
      <ParticularsFields value={mine} change={change} />
      {current.kind === 'hub' && (
        <MemberLabelField
          value={mine.memberLabel}
          onChange={(memberLabel) => change({ memberLabel })}
        />
      )}
      <Button type="submit" busy={save.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}

function RecordChanges({ mine, theirs }: { mine: Particulars; theirs: Particulars }) {
  const { t } = useTranslation(['organisations', 'form']);
  return (
    <Changes
      mine={t('form:mine')}
      theirs={t('form:theirs')}
      of={(['name', 'sector', 'province'] as const).map((key) => ({
        label: t(`changed.${key}`),
        mine: mine[key],
        theirs: theirs[key],
      }))}
    />
  );
}

interface MemberLabelFieldProps {
  value: string;
  onChange: (label: string) => void;
}

/** What a hub calls its members. */
function MemberLabelField({ value, onChange }: MemberLabelFieldProps) {
  const { t } = useTranslation('organisations');
  return (
    <TextField
      pointer="/memberLabel"
      label={t('memberLabel')}
      hint={t('memberLabelHint')}
      optional
      maxLength={60}
      value={value}
      onChange={onChange}
    />
  );
}
