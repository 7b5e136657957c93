import { type Recipient, type Tlp as TlpLabel, tlps } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../elements/choice-field.tsx';
import { Tlp } from '../elements/tlp.tsx';

interface ReadersFieldProps {
  value: TlpLabel | undefined;
  onChange: (tlp: TlpLabel) => void;
  /** Who receives it; its ceiling bars the narrowest labels. */
  recipient: Recipient | undefined;
}

/** The label is chosen by the question it answers. */
export function ReadersField({ value, onChange, recipient }: ReadersFieldProps) {
  const { t } = useTranslation('writing');
  const ceiling = recipient ? tlps.indexOf(recipient.tlpCeiling) : 0;
  const choices = tlps.map((tlp, place) => ({
    value: tlp,
    title: t(`reader.${tlp}`),
    aside: <Tlp label={tlp} />,
    ...(place < ceiling && { barred: true, hint: t('ceiling') }),
  }));
  return (
    <ChoiceField
      pointer="/tlp"
      label={t('readers')}
      hint={t('readersHint')}
      choices={choices}
      value={value ?? ''}
      onChange={onChange}
    />
  );
}
