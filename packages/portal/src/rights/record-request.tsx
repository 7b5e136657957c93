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

/** Writes down what a person asked. */
export function RecordRequest() {
  const { t } = useTranslation('rights');
  const [right, setRight] = useState<Right>('erase');
  const [kind, setKind] = useState<Kind>('iban');
  const [given, setGiven] = useState(blank);
  const set = (name: keyof typeof blank) => (to: string) => setGiven({ ...given, [name]: to });
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
        <SelectField
          pointer="/right"
          label={t('right')}
          value={right}
          choices={rights.map((one) => ({ value: one, title: t(`rightName.${one}`) }))}
          onChange={setRight}
        />
        <div className="columns">
          <TextField
            pointer="/asker"
            label={t('asker')}
            maxLength={200}
            value={given.asker}
            onChange={set('asker')}
          />
          <TextField
            pointer="/identity"
            label={t('identity')}
            hint={t('identityHint')}
            maxLength={300}
            value={given.identity}
            onChange={set('identity')}
          />
        </div>
        <div className="columns">
          <SelectField
            pointer="/kind"
            label={t('kind')}
            value={kind}
            choices={personKinds.map((one) => ({ value: one, title: t(`kindName.${one}`) }))}
            onChange={setKind}
          />
          <TextField
            pointer="/value"
            label={t('value')}
            maxLength={320}
            value={given.value}
            onChange={set('value')}
          />
          {right === 'rectify' && (
            <TextField
              pointer="/instead"
              label={t('instead')}
              hint={t('insteadHint')}
              maxLength={320}
              value={instead}
              onChange={set('instead')}
            />
          )}
          <TextField
            pointer="/askedOn"
            label={t('askedOn')}
            type="date"
            value={given.askedOn}
            onChange={set('askedOn')}
          />
        </div>
        <TextArea
          pointer="/words"
          label={t('words')}
          optional
          maxLength={2000}
          rows={2}
          value={words}
          onChange={set('words')}
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
