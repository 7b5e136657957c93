import { type Admission, provinces, sectors } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';
import { TextField } from '../elements/text-field.tsx';

/** What the form holds of who asks: texts, empty where nothing is said. */
export interface Applicant {
  name: string;
  vatNumber: string;
  taxCode: string;
  province: Admission['province'] | '';
  sector: Admission['sector'] | '';
  pec: string;
  contactName: string;
  email: string;
  phone: string;
}

export const noApplicant: Applicant = {
  name: '',
  vatNumber: '',
  taxCode: '',
  province: '',
  sector: '',
  pec: '',
  contactName: '',
  email: '',
  phone: '',
};

interface ApplicantFieldsProps {
  value: Applicant;
  change: (part: Partial<Applicant>) => void;
}

/** Firm and contact. */
export function ApplicantFields({ value, change }: ApplicantFieldsProps) {
  const { t } = useTranslation('admissions');
  return (
    <>
      <h2>{t('firm')}</h2>
      <FirmFields value={value} change={change} />
      <h2>{t('person')}</h2>
      <TextField
        pointer="/contact/name"
        label={t('contactName')}
        autoComplete="name"
        maxLength={200}
        value={value.contactName}
        onChange={(contactName) => change({ contactName })}
      />
      <div className="columns">
        <TextField
          pointer="/contact/email"
          label={t('contactEmail')}
          hint={t('contactEmailHint')}
          type="email"
          autoComplete="email"
          maxLength={254}
          value={value.email}
          onChange={(email) => change({ email })}
        />
        <TextField
          pointer="/contact/phone"
          label={t('contactPhone')}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          value={value.phone}
          onChange={(phone) => change({ phone })}
        />
      </div>
    </>
  );
}

function FirmFields({ value, change }: ApplicantFieldsProps) {
  const { t } = useTranslation(['admissions', 'words']);
  return (
    <>
      <TextField
        pointer="/name"
        label={t('name')}
        autoComplete="organization"
        maxLength={200}
        value={value.name}
        onChange={(name) => change({ name })}
      />
      <div className="columns">
        <NumberFields value={value} change={change} />
        <SelectField
          pointer="/province"
          label={t('province')}
          choices={provinces.map((one) => ({ value: one, title: one }))}
          value={value.province}
          onChange={(province) => change({ province })}
        />
        <SelectField
          pointer="/sector"
          label={t('sector')}
          choices={sectors.map((one) => ({ value: one, title: t(`words:sector.${one}`) }))}
          value={value.sector}
          onChange={(sector) => change({ sector })}
        />
      </div>
      <TextField
        pointer="/pec"
        label={t('pec')}
        optional
        type="email"
        maxLength={254}
        value={value.pec}
        onChange={(pec) => change({ pec })}
      />
    </>
  );
}

const inCapitals = (text: string) => text.toUpperCase().replaceAll(/[\s.]/g, '');
/** Eleven digits alone are an Italian number. */
const withCountry = (text: string) => inCapitals(text).replace(/^(?=[0-9]{11}$)/, 'IT');

/** One of the two is enough. */
function NumberFields({ value, change }: ApplicantFieldsProps) {
  const { t } = useTranslation('admissions');
  return (
    <>
      <TextField
        pointer="/vatNumber"
        label={t('vatNumber')}
        hint={t('vatHint')}
        optional={value.taxCode !== ''}
        pattern="[A-Z]{2}[A-Z0-9]{2,14}"
        value={value.vatNumber}
        onChange={(text) => change({ vatNumber: withCountry(text) })}
      />
      <TextField
        pointer="/taxCode"
        label={t('taxCode')}
        optional
        pattern="[0-9]{11}|[A-Z0-9]{16}"
        value={value.taxCode}
        onChange={(text) => change({ taxCode: inCapitals(text) })}
      />
    </>
  );
}
