import { languages } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api.ts';
import { ChoiceField } from '../elements/choice-field.tsx';
import { choose, language } from '../i18n/index.ts';

/** The language of the portal on this browser. */
export function LanguagePanel() {
  const { t } = useTranslation('settings');
  const choices = languages.map((value) => ({ value, title: t(`language.${value}`) }));
  const change = async (wanted: (typeof languages)[number]) => {
    await choose(wanted);
    await queryClient.invalidateQueries();
  };
  return (
    <section className="panel">
      <ChoiceField
        pointer="/language"
        label={t('languageTitle')}
        hint={t('languageHint')}
        look="grid"
        choices={choices}
        value={language()}
        onChange={(wanted) => void change(wanted)}
      />
    </section>
  );
}
