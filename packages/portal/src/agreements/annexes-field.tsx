import type { Annex, FileRef } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { TextField } from '../elements/text-field.tsx';
import { AttachField } from '../files/attach-field.tsx';

interface AnnexesFieldProps {
  value: readonly Annex[];
  /** An upload ends whenever it ends: what it adds goes to the list as it is then. */
  change: (change: (annexes: readonly Annex[]) => readonly Annex[]) => void;
}

const annexOf = ({ uid, name, sha256 }: FileRef): Annex => ({ title: name, file: uid, sha256 });

/** The papers that belong to the draft, each with the title under which it is signed. */
export function AnnexesField({ value, change }: AnnexesFieldProps) {
  const { t } = useTranslation('agreements');
  return (
    <>
      {value.map(({ title }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is the annexes' own, and titles are being typed.
        <div className="annex" key={place}>
          <TextField
            pointer={`/annexes/${place}/title`}
            label={t('annexTitle', { number: place + 1 })}
            maxLength={300}
            value={title}
            onChange={(text) =>
              change((all) => all.map((one, at) => (at === place ? { ...one, title: text } : one)))
            }
          />
          <Button
            kind="quiet"
            size="small"
            onClick={() => change((all) => all.filter((_, at) => at !== place))}
          >
            {t('removeAnnex', { number: place + 1 })}
          </Button>
        </div>
      ))}
      <AttachField
        label={t('annexes')}
        files={[]}
        onChange={(sent) => change((all) => [...all, ...sent([]).map(annexOf)])}
      />
    </>
  );
}
