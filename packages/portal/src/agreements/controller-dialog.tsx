import { type Agreement, type Controller, capacities, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/choice-field.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { TextField } from '../elements/text-field.tsx';
import { useSession } from '../session/session.ts';

const nobody: Controller = {
  name: '',
  seat: '',
  capacity: 'autonomous',
  dpo: { name: '', email: '' },
};

/** Who is controller for one's own side; part of the text that all sign. */
export function ControllerDialog({
  agreement,
  close,
}: {
  agreement: Agreement;
  close: () => void;
}) {
  const { t } = useTranslation(['order', 'form']);
  const { organisation: own } = useSession();
  const said = agreement.particulars.find(({ party }) => party === own.uid)?.controller;
  const [written, setWritten] = useState(said ?? nobody);
  const complete = useAct(operations.agreements.complete, {
    changes: ['agreements'],
    onSuccess: close,
  });
  const { uid, version } = agreement;
  return (
    <Dialog title={t('controllerOf')} onClose={close}>
      <Form
        onSubmit={() =>
          complete.mutate({ params: { uid }, version, body: { controller: tidy(written) } })
        }
        error={complete.error}
        label={t('controllerOf')}
      >
        <ControllerFields
          value={written}
          change={(part) => setWritten((was) => ({ ...was, ...part }))}
        />
        <div className="actions">
          <Button type="submit" busy={complete.isPending}>
            {t('save')}
          </Button>
          <Button kind="secondary" onClick={close}>
            {t('form:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** A telephone that was not written is none. */
const tidy = ({ dpo: { phone, ...dpo }, ...controller }: Controller): Controller => ({
  ...controller,
  dpo: phone ? { ...dpo, phone } : dpo,
});

interface ControllerFieldsProps {
  value: Controller;
  change: (part: Partial<Controller>) => void;
}

function ControllerFields({ value, change }: ControllerFieldsProps) {
  const { t } = useTranslation('order');
  const { dpo } = value;
  return (
    <>
      <TextField
        pointer="/controller/name"
        label={t('controllerName')}
        hint={t('controllerNameHint')}
        maxLength={200}
        value={value.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        pointer="/controller/seat"
        label={t('seat')}
        maxLength={300}
        value={value.seat}
        onChange={(seat) => change({ seat })}
      />
      <SelectField
        pointer="/controller/capacity"
        label={t('capacityLabel')}
        choices={capacities.map((one) => ({ value: one, title: t(`capacity.${one}`) }))}
        value={value.capacity}
        onChange={(capacity) => change({ capacity })}
      />
      <TextField
        pointer="/controller/dpo/name"
        label={t('dpoName')}
        maxLength={200}
        value={dpo.name}
        onChange={(name) => change({ dpo: { ...dpo, name } })}
      />
      <TextField
        pointer="/controller/dpo/email"
        label={t('dpoEmail')}
        type="email"
        maxLength={254}
        value={dpo.email}
        onChange={(email) => change({ dpo: { ...dpo, email } })}
      />
      <TextField
        pointer="/controller/dpo/phone"
        label={t('dpoPhone')}
        type="tel"
        optional
        maxLength={40}
        value={dpo.phone ?? ''}
        onChange={(phone) => change({ dpo: { ...dpo, phone } })}
      />
    </>
  );
}
