import type { InputOf, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { useSession } from '../session/session.ts';
import { AnnexesField } from './annexes-field.tsx';
import { ClausesFields } from './clauses-fields.tsx';
import { HostingFields } from './hosting-fields.tsx';
import { PartyField } from './party-field.tsx';

type DraftBody = NonNullable<InputOf<typeof operations.agreements.draft>['body']>;

interface AgreementFormProps {
  initial: DraftBody;
  /** Of the parties, by their codes, as far as they are known. */
  names?: Readonly<Record<string, string>>;
  error: Error | null;
  busy: boolean;
  save: (body: DraftBody) => void;
}

/** The text that the parties will sign. */
export function AgreementForm({ initial, names = {}, error, busy, save }: AgreementFormProps) {
  const { t } = useTranslation('agreements');
  const { organisation } = useSession();
  const [body, setBody] = useState(initial);
  const change = (part: Partial<DraftBody>) => setBody((was) => ({ ...was, ...part }));
  const rename = (place: number, uid: string) =>
    change({
      parties: body.parties.map((party, at) =>
        at === place ? { ...party, organisation: uid } : party,
      ),
    });
  return (
    <Form onSubmit={() => save(body)} error={error} label={t('draftTitle')}>
      <HeadingFields value={body} change={change} />
      {body.parties.map(({ organisation: uid, side }, place) =>
        uid === organisation.uid ? null : (
          <PartyField
            // biome-ignore lint/suspicious/noArrayIndexKey: a party has no other name before it is picked.
            key={place}
            pointer={`/parties/${place}/organisation`}
            side={side}
            uid={uid}
            name={names[uid] ?? ''}
            onChange={(picked) => rename(place, picked)}
          />
        ),
      )}
      <ClausesFields value={body.clauses} onChange={(clauses) => change({ clauses })} />
      <HostingFields
        value={body.clauses.hosting ?? {}}
        onChange={(hosting) => change({ clauses: { ...body.clauses, hosting } })}
      />
      <AnnexesField
        value={body.annexes ?? []}
        change={(next) => setBody((was) => ({ ...was, annexes: [...next(was.annexes ?? [])] }))}
      />
      <Button type="submit" busy={busy}>
        {t('save')}
      </Button>
    </Form>
  );
}

interface HeadingFieldsProps {
  value: DraftBody;
  change: (part: Partial<DraftBody>) => void;
}

/** Title, number, and from when to when it holds. */
function HeadingFields({ value, change }: HeadingFieldsProps) {
  const { t } = useTranslation('agreements');
  return (
    <>
      <TextField
        pointer="/title"
        label={t('titleLabel')}
        maxLength={300}
        value={value.title}
        onChange={(title) => change({ title })}
      />
      <div className="columns">
        <TextField
          pointer="/number"
          label={t('number')}
          hint={t('numberHint')}
          pattern="[A-Z0-9][A-Z0-9\-]{0,19}"
          value={value.number}
          onChange={(text) => change({ number: text.toUpperCase() })}
        />
        <TextField
          pointer="/from"
          label={t('from')}
          type="date"
          value={value.from}
          onChange={(from) => change({ from })}
        />
        <TextField
          pointer="/to"
          label={t('to')}
          type="date"
          value={value.to}
          onChange={(to) => change({ to })}
        />
      </div>
    </>
  );
}
