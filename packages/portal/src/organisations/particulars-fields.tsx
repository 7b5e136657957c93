import { provinces, sectors, sizes } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';
import { TextArea, TextField } from '../elements/text-field.tsx';
import type { Particulars } from './particulars.ts';

interface ParticularsFieldsProps {
  value: Particulars;
  change: (part: Partial<Particulars>) => void;
  /** Where the fields stand in the operation's body. */
  at?: string;
}

/** What may be said of any organisation. */
export function ParticularsFields({ value, change, at = '' }: ParticularsFieldsProps) {
  const { t } = useTranslation('organisations');
  return (
    <>
      <TextField
        pointer={`${at}/name`}
        label={t('name')}
        maxLength={200}
        value={value.name}
        onChange={(name) => change({ name })}
      />
      <div className="columns">
        <GroupFields at={at} value={value} change={change} />
        <NumberFields at={at} value={value} change={change} />
      </div>
      <TextArea
        pointer={`${at}/domains`}
        label={t('domains')}
        hint={t('domainsHint')}
        optional
        rows={3}
        value={value.domains}
        onChange={(domains) => change({ domains })}
      />
    </>
  );
}

/** What it is counted among: sector, province, size. */
function GroupFields({ value, change, at }: Required<ParticularsFieldsProps>) {
  const { t } = useTranslation(['organisations', 'words']);
  return (
    <>
      <SelectField
        pointer={`${at}/sector`}
        label={t('sector')}
        optional
        choices={sectors.map((one) => ({ value: one, title: t(`words:sector.${one}`) }))}
        value={value.sector}
        onChange={(sector) => change({ sector })}
      />
      <SelectField
        pointer={`${at}/province`}
        label={t('province')}
        optional
        choices={provinces.map((one) => ({ value: one, title: one }))}
        value={value.province}
        onChange={(province) => change({ province })}
      />
      <SelectField
        pointer={`${at}/size`}
        label={t('size')}
        optional
        choices={sizes.map((one) => ({ value: one, title: t(`words:size.${one}`) }))}
        value={value.size}
        onChange={(size) => change({ size })}
      />
    </>
  );
}

/** What it is known by elsewhere: VAT number, tax code, certified mail. */
function NumberFields({ value, change, at }: Required<ParticularsFieldsProps>) {
  const { t } = useTranslation('organisations');
  return (
    <>
      <TextField
        pointer={`${at}/vatNumber`}
        label={t('vatNumber')}
        hint={t('vatHint')}
        optional
        pattern="[A-Z]{2}[A-Z0-9]{2,14}"
        value={value.vatNumber}
        onChange={(text) => change({ vatNumber: text.toUpperCase().replaceAll(' ', '') })}
      />
      <TextField
        pointer={`${at}/taxCode`}
        label={t('taxCode')}
        optional
        pattern="[0-9]{11}|[A-Z0-9]{16}"
        value={value.taxCode}
        onChange={(text) => change({ taxCode: text.toUpperCase().replaceAll(' ', '') })}
      />
      <TextField
        pointer={`${at}/pec`}
        label={t('pec')}
        optional
        type="email"
        value={value.pec}
        onChange={(pec) => change({ pec })}
      />
    </>
  );
}
