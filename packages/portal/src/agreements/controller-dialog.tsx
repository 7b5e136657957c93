import { type Agreement, type Controller, capacities, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { SelectField } from '../elements/choice-field.tsx';
import { RewriteDialog } from '../elements/rewrite-dialog.tsx';
import { TextField } from '../elements/text-field.tsx';
import { useSession } from '../session/session.ts';

const nobody: Controller = {
  name: '',
  seat: '',
  capacity: 'autonomous',
  dpo: { name: '', email: '' },
};

interface ControllerDialogProps {
  /** What the page holds now: it may change while this is open. */
  agreement: Agreement;
  close: () => void;
}

/** Who is controller for one's own side; part of the text that all sign. */
export function ControllerDialog({ agreement, close }: ControllerDialogProps) {
  const { t } = useTranslation('order');
  const { organisation: own } = useSession();
  const complete = useAct(operations.agreements.complete, {
    changes: ['agreements'],
    onSuccess: close,
  });
  const inWords = ({ name, seat, capacity, dpo }: Controller): [string, string][] => [
    [t('controllerName'), name],
    [t('seat'), seat],
    [t('capacityLabel'), t(`capacity.${capacity}`)],
    [t('dpo'), [dpo.name, dpo.email, dpo.phone ?? ''].join(' ').trim()],
  ];
  return (
    <RewriteDialog
      title={t('controllerOf')}
      kept={agreement}
      writtenOf={({ particulars }) =>
        particulars.find(({ party }) => party === own.uid)?.controller ?? nobody
      }
      saving={complete}
      save={({ uid, version }, written) =>
        complete.mutate({ params: { uid }, version, body: { controller: tidy(written) } })
      }
      differences={(mine, theirs) => {
        const there = inWords(theirs);
        return inWords(mine).map(([label, text], nth) => ({
          label,
          mine: text,
          theirs: there[nth]![1],
        }));
      }}
      close={close}
    >
      {(written, rewrite) => (
        <ControllerFields value={written} change={(part) => rewrite({ ...written, ...part })} />
      )}
    </RewriteDialog>
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
      <OfficerFields value={value.dpo} onChange={(dpo) => change({ dpo })} />
    </>
  );
}

interface OfficerFieldsProps {
  value: Controller['dpo'];
  onChange: (officer: Controller['dpo']) => void;
}

/** The data protection officer. */
function OfficerFields({ value, onChange }: OfficerFieldsProps) {
  const { t } = useTranslation('order');
  return (
    <>
      <TextField
        pointer="/controller/dpo/name"
        label={t('dpoName')}
        maxLength={200}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextField
        pointer="/controller/dpo/email"
        label={t('dpoEmail')}
        type="email"
        maxLength={254}
        value={value.email}
        onChange={(email) => onChange({ ...value, email })}
      />
      <TextField
        pointer="/controller/dpo/phone"
        label={t('dpoPhone')}
        type="tel"
        optional
        maxLength={40}
        value={value.phone ?? ''}
        onChange={(phone) => onChange({ ...value, phone })}
      />
    </>
  );
}
