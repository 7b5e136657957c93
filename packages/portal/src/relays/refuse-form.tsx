import { operations, type RelayView } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea } from '../elements/text-field.tsx';

/** The second person says no, and why. */
export function RefuseForm({ relay }: { relay: RelayView }) {
  const { t } = useTranslation('relays');
  const [because, setBecause] = useState('');
  const refuse = useAct(operations.relays.refuse, { changes: ['relays', 'desk'] });
  const { uid, version } = relay;
  return (
    <Form
      onSubmit={() => refuse.mutate({ params: { uid }, version, body: { because } })}
      error={refuse.error}
      label={t('refuse')}
    >
      <TextArea
        pointer="/because"
        label={t('because')}
        maxLength={2000}
        rows={3}
        value={because}
        onChange={setBecause}
      />
      <div className="actions">
        <Button type="submit" kind="danger" busy={refuse.isPending}>
          {t('refuse')}
        </Button>
      </div>
    </Form>
  );
}
