import { operations, personKinds, rights } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/choice-field.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea, TextField } from '../elements/text-field.tsx';
import { say } from '../shell/toasts.tsx';

type Kind = (typeof personKinds)[number];
type Right = (typeof rights)[number];
const blank = { asker: '', identity: '', value: '', instead: '', words: '', askedOn: '' };
type Given = typeof blank;

/** Writes down what a person asked. */
export function RecordRequest() {
  const { t } = useTranslation('rights');
  const [right, setRight] = useState<Right>('erase');
  const [kind, setKind] = useState<Kind>('iban');
  const [given, setGiven] = useState(blank);
  const change = (part: Partial<Given>) => setGiven({ ...given, ...part });
  const record = useAct(operations.rights.record, {
    changes: ['rights', 'desk'],
    onSuccess: () => {
      setGiven(blank);
      say(t('recorded'));
    },
  });
  const { words, instead, ...said } = given;
  const also = { ...(words && { words }), ...(right === 'rectify' && { instead }) };
  return (
    <Fold title={t('new')}>
      <Form
        onSubmit={() => record.mutate({ body: { right, kind, ...said, ...also } })}
        error={record.error}
        label={t('new')}
      >
        <RightField value={right} onChange={setRight} />
        <AskerFields value={given} change={change} />
        <ValueFields right={right} kind={kind} onKind={setKind} value={given} change={change} />
        <TextArea
          pointer="/words"
          label={t('words')}
          optional
          maxLength={2000}
          rows={2}
          value={words}
          onChange={(text) => change({ words: text })}
        />
        <div className="actions">
          <Button type="submit" busy={record.isPending}>
            {t('record')}
          </Button>
        </div>
      </Form>
    </Fold>
  );
}

interface RightFieldProps {
  value: Right;
  onChange: (right: Right) => void;
}

function RightField({ value, onChange }: RightFieldProps) {
  const { t } = useTranslation('rights');
  return (
    <SelectField
      pointer="/right"
      label={t('right')}
      value={value}
      choices={rights.map((one) => ({ value: one, title: t(`rightName.${one}`) }))}
      onChange={onChange}
    />
  );
}

interface FieldsProps {
  value: Given;
  change: (part: Partial<Given>) => void;
}

/** Who asks, and how they showed that they are the one. */
function AskerFields({ value, change }: FieldsProps) {
  const { t } = useTranslation('rights');
  return (
    <div className="columns">
      <TextField
        pointer="/asker"
        label={t('asker')}
        maxLength={200}
        value={value.asker}
        onChange={(asker) => change({ asker })}
      />
      <TextField
        pointer="/identity"
        label={t('identity')}
        hint={t('identityHint')}
        maxLength={300}
        value={value.identity}
        onChange={(identity) => change({ identity })}
      />
    </div>
  );
}

interface ValueFieldsProps extends FieldsProps {
  right: Right;
  kind: Kind;
  onKind: (kind: Kind) => void;
}

/** Which value it is about, what it should read instead, and on which day they asked. */
function ValueFields({ right, kind, onKind, value, change }: ValueFieldsProps) {
  const { t } = useTranslation('rights');
  return (
    <div className="columns">
      <SelectField
        pointer="/kind"
        label={t('kind')}
        value={kind}
        choices={personKinds.map((one) => ({ value: one, title: t(`kindName.${one}`) }))}
        onChange={onKind}
      />
      <TextField
        pointer="/value"
        label={t('value')}
        maxLength={320}
        value={value.value}
        onChange={(text) => change({ value: text })}
      />
      {right === 'rectify' && (
        <TextField
          pointer="/instead"
          label={t('instead')}
          hint={t('insteadHint')}
          maxLength={320}
          value={value.instead}
          onChange={(instead) => change({ instead })}
        />
      )}
      <TextField
        pointer="/askedOn"
        label={t('askedOn')}
        type="date"
        value={value.askedOn}
        onChange={(askedOn) => change({ askedOn })}
      />
    </div>
  );
}
