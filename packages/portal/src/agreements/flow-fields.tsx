import { type Clauses, type Face, faces } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { TickField } from '../elements/tick-field.tsx';

interface FlowFieldsProps {
  value: Clauses['flows'];
  onChange: (flows: Clauses['flows']) => void;
}

/** What is sent each way. */
export function FlowFields({ value, onChange }: FlowFieldsProps) {
  const { t } = useTranslation(['agreements', 'words']);
  const titles = { toPolice: t('clause.flowsToPolice'), toPrivate: t('clause.flowsToPrivate') };
  const toggle = (to: keyof Clauses['flows'], face: Face, on: boolean) => {
    const rest = value[to].filter((one) => one !== face);
    onChange({ ...value, [to]: on ? [...rest, face] : rest });
  };
  return (
    <div className="columns">
      {(['toPolice', 'toPrivate'] as const).map((to) => (
        <fieldset className="field" key={to}>
          <legend className="field-legend">{titles[to]}</legend>
          {faces.map((face) => (
            <TickField
              key={face}
              pointer={`/clauses/flows/${to}/${face}`}
              label={t(`words:face.${face}`)}
              checked={value[to].includes(face)}
              onChange={(on) => toggle(to, face, on)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
