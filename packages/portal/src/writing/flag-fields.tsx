import type { Writing } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { InstantField } from '../elements/instant-field.tsx';
import { TextField } from '../elements/text-field.tsx';
import { TickField } from '../elements/tick-field.tsx';

interface FlagFieldsProps {
  writing: Writing;
  change: (part: Partial<Writing>) => void;
}

/** The flags, and when the organisation came to know. */
export function FlagFields({ writing, change }: FlagFieldsProps) {
  const { t } = useTranslation('writing');
  return (
    <>
      <ThreeFlags flags={writing} change={change} />
      <InstantField
        pointer="/knownSince"
        label={t('knownSince')}
        hint={t('knownSinceHint')}
        optional
        value={writing.knownSince}
        onChange={(knownSince) => change({ knownSince })}
      />
    </>
  );
}

export type Flags = Pick<Writing, 'containsPersonalData' | 'mayBeOffence' | 'actFiled'>;

interface ThreeFlagsProps {
  flags: Flags;
  change: (part: Partial<Flags>) => void;
}

/** The three flags, which do not depend on one another. */
export function ThreeFlags({ flags, change }: ThreeFlagsProps) {
  const { t } = useTranslation('writing');
  const today = new Date().toISOString().slice(0, 10);
  return (
    <>
      <TickField
        pointer="/containsPersonalData"
        label={t('containsPersonalData')}
        hint={t('containsPersonalDataHint')}
        checked={flags.containsPersonalData ?? false}
        onChange={(containsPersonalData) => change({ containsPersonalData })}
      />
      <TickField
        pointer="/mayBeOffence"
        label={t('mayBeOffence')}
        checked={flags.mayBeOffence ?? false}
        onChange={(mayBeOffence) => change({ mayBeOffence })}
      />
      <TickField
        pointer="/actFiled"
        label={t('actFiled')}
        checked={flags.actFiled !== undefined}
        onChange={(on) => change({ actFiled: on ? { office: '', date: today } : undefined })}
      />
      {flags.actFiled && <ActFields act={flags.actFiled} change={change} />}
    </>
  );
}

type Act = NonNullable<Writing['actFiled']>;

function ActFields({ act, change }: { act: Act; change: ThreeFlagsProps['change'] }) {
  const { t } = useTranslation('writing');
  const set = (part: Partial<Act>) => change({ actFiled: { ...act, ...part } });
  return (
    <div className="indent columns">
      <TextField
        pointer="/actFiled/office"
        label={t('office')}
        maxLength={200}
        value={act.office}
        onChange={(office) => set({ office })}
      />
      <TextField
        pointer="/actFiled/date"
        label={t('filedOn')}
        type="date"
        value={act.date}
        onChange={(date) => set({ date })}
      />
      <TextField
        pointer="/actFiled/number"
        label={t('filedNumber')}
        optional
        maxLength={100}
        value={act.number ?? ''}
        onChange={(text) => {
          const { number: _, ...rest } = act;
          change({ actFiled: text ? { ...rest, number: text } : rest });
        }}
      />
    </div>
  );
}
