import { useTranslation } from 'react-i18next';
import { queryClient } from '../api.ts';
import { choose, language } from '../i18n/index.ts';

/** To the other language, named in that language. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = language() === 'it' ? 'en' : 'it';
  const change = async () => {
    await choose(other);
    // Sentences that the server wrote come in the language of the request.
    await queryClient.invalidateQueries();
  };
  return (
    <button type="button" className="bar-button" lang={other} onClick={() => void change()}>
      {t('otherLanguage')}
    </button>
  );
}
