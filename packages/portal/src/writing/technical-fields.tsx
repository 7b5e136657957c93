import { type Face, faces, type Pap, paps, rsitCodes, type Writing } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';
import { TextField } from '../elements/text-field.tsx';

interface TechnicalFieldsProps {
  writing: Writing;
  change: (part: Partial<Writing>) => void;
}

/** What is derived from the fact, for whoever wants to say it otherwise. */
export function TechnicalFields({ writing, change }: TechnicalFieldsProps) {
  const { t } = useTranslation('writing');
  return (
    <>
      <p className="muted">{t('technicalHint')}</p>
      <div className="columns">
        <ClassificationFields writing={writing} change={change} />
        <SelectField<Pap>
          pointer="/pap"
          label={t('pap')}
          optional
          choices={paps.map((value) => ({ value, title: `PAP:${value}` }))}
          value={writing.pap ?? ''}
          onChange={(pap) => change({ pap: pap || undefined })}
        />
      </div>
    </>
  );
}

function ClassificationFields({ writing, change }: TechnicalFieldsProps) {
  const { t } = useTranslation(['writing', 'words']);
  const { face, rsit, admiralty } = writing.classification ?? {};
  const classify = (part: { face?: Face | ''; rsit?: string; admiralty?: string }) => {
    const all = { ...writing.classification, ...part };
    const said = Object.entries(all).filter(([, value]) => value !== '' && value !== undefined);
    change({ classification: said.length > 0 ? Object.fromEntries(said) : undefined });
  };
  return (
    <>
      <SelectField<Face>
        pointer="/classification/face"
        label={t('face')}
        optional
        choices={faces.map((value) => ({ value, title: t(`words:face.${value}`) }))}
        value={face ?? ''}
        onChange={(value) => classify({ face: value })}
      />
      <SelectField
        pointer="/classification/rsit"
        label={t('rsit')}
        optional
        choices={rsitCodes.map((value) => ({ value, title: value }))}
        value={rsit ?? ''}
        onChange={(value) => classify({ rsit: value })}
      />
      <TextField
        pointer="/classification/admiralty"
        label={t('admiralty')}
        hint={t('admiraltyHint')}
        optional
        pattern="[A-G][1-6]"
        maxLength={2}
        value={admiralty ?? ''}
        onChange={(text) => classify({ admiralty: text.toUpperCase() })}
      />
    </>
  );
}
