import { type EssentialService, type Sector, sectors } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';
import { TextField } from '../elements/text-field.tsx';

/** What is written of an essential service. */
export interface WrittenService {
  readonly name: string;
  readonly sector: Sector | '';
}

export const noService: WrittenService = { name: '', sector: '' };

export const writtenOf = ({ name, sector }: EssentialService): WrittenService => ({
  name,
  sector: sector ?? '',
});

/** What the operations take. */
export const factsOf = ({ name, sector }: WrittenService) => ({ name, ...(sector && { sector }) });

interface ServiceFieldsProps {
  value: WrittenService;
  change: (written: WrittenService) => void;
}

export function ServiceFields({ value, change }: ServiceFieldsProps) {
  const { t } = useTranslation(['organisations', 'words']);
  return (
    <div className="columns">
      <TextField
        pointer="/name"
        label={t('serviceName')}
        maxLength={200}
        value={value.name}
        onChange={(name) => change({ ...value, name })}
      />
      <SelectField<Sector>
        pointer="/sector"
        label={t('sector')}
        optional
        choices={sectors.map((one) => ({ value: one, title: t(`words:sector.${one}`) }))}
        value={value.sector}
        onChange={(sector) => change({ ...value, sector })}
      />
    </div>
  );
}
