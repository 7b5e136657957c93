import {
  type PassUp,
  passUps,
  type RelayPolicy,
  type RelayTier,
  relayTiers,
  sectors,
  type Writing,
} from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../elements/choice-field.tsx';
import { InstantField } from '../elements/instant-field.tsx';
import { TickField } from '../elements/tick-field.tsx';

const choices = ['no', 'anonymous', 'named'] as const;
type Choice = (typeof choices)[number];

/** What is proposed when somebody says yes: the members, of every sector. */
const usual = (attribution: 'anonymous' | 'named'): RelayPolicy => ({
  allowed: true,
  tiers: ['branch', 'member'],
  sectors: 'all',
  attribution,
});

/** The originator's relay policy, and the consent to pass up, which is another thing. */
export function RelayFields({
  writing,
  change,
}: {
  writing: Writing;
  change: (part: Partial<Writing>) => void;
}) {
  const { t } = useTranslation('writing');
  const policy = writing.relayPolicy;
  const value: Choice = policy?.allowed ? policy.attribution : 'no';
  const titles = { no: t('relayNo'), anonymous: t('relayYes'), named: t('relayNamed') };
  const set = (wanted: Choice) =>
    change({
      relayPolicy:
        wanted === 'no'
          ? { allowed: false, tiers: [], sectors: [], attribution: 'anonymous' }
          : policy?.allowed
            ? { ...policy, attribution: wanted }
            : usual(wanted),
    });
  return (
    <>
      <ChoiceField
        pointer="/relayPolicy/allowed"
        label={t('relay')}
        hint={t('relayHint')}
        choices={choices.map((one) => ({ value: one, title: titles[one] }))}
        value={value}
        onChange={set}
      />
      {policy?.allowed && <PolicyFields policy={policy} change={change} />}
      <ChoiceField
        pointer="/passUp"
        label={t('passUp')}
        hint={t('passUpHint')}
        choices={passUps.map((one) => ({ value: one, title: t(`passUpChoice.${one}`) }))}
        value={writing.passUp ?? 'no'}
        onChange={(passUp: PassUp) => change({ passUp })}
      />
    </>
  );
}

interface PolicyFieldsProps {
  policy: RelayPolicy;
  change: (part: Partial<Writing>) => void;
}

function PolicyFields({ policy, change }: PolicyFieldsProps) {
  const { t } = useTranslation('writing');
  const toggle = (tier: RelayTier, on: boolean) => {
    const tiers = policy.tiers.filter((one) => one !== tier);
    change({ relayPolicy: { ...policy, tiers: on ? [...tiers, tier] : tiers } });
  };
  return (
    <div className="indent form">
      <fieldset className="field">
        <legend className="field-legend">{t('relayTiers')}</legend>
        {relayTiers.map((tier) => (
          <TickField
            key={tier}
            pointer={`/relayPolicy/tiers/${tier}`}
            label={t(`tier.${tier}`)}
            checked={policy.tiers.includes(tier)}
            onChange={(on) => toggle(tier, on)}
          />
        ))}
      </fieldset>
      <SectorFields policy={policy} change={change} />
      <InstantField
        pointer="/relayPolicy/until"
        label={t('relayUntil')}
        optional
        value={policy.until}
        onChange={(until) => {
          const { until: _, ...rest } = policy;
          change({ relayPolicy: until ? { ...rest, until } : rest });
        }}
      />
    </div>
  );
}

/** Members of every sector, or of those that are ticked; with none ticked it reaches nobody. */
function SectorFields({ policy, change }: PolicyFieldsProps) {
  const { t } = useTranslation(['writing', 'words']);
  const set = (wanted: RelayPolicy['sectors']) =>
    change({ relayPolicy: { ...policy, sectors: wanted } });
  const chosen = policy.sectors;
  return (
    <>
      <TickField
        pointer="/relayPolicy/sectors"
        label={t('everySector')}
        checked={chosen === 'all'}
        onChange={(all) => set(all ? 'all' : [])}
      />
      {chosen !== 'all' && (
        <fieldset className="field">
          <legend className="field-legend">{t('relaySectors')}</legend>
          <div className="columns">
            {sectors.map((one) => (
              <TickField
                key={one}
                pointer={`/relayPolicy/sectors/${one}`}
                label={t(`words:sector.${one}`)}
                checked={chosen.includes(one)}
                onChange={(on) => {
                  const rest = chosen.filter((other) => other !== one);
                  set(on ? [...rest, one] : rest);
                }}
              />
            ))}
          </div>
          {chosen.length === 0 && <p className="field-hint">{t('noSector')}</p>}
        </fieldset>
      )}
    </>
  );
}
