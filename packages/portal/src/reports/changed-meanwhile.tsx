import { useTranslation } from 'react-i18next';
import { Message } from '../elements/message.tsx';

/** A colleague was quicker; the record was read again, and pressing once more goes by what is there now. */
export function ChangedMeanwhile() {
  const { t } = useTranslation('report');
  return (
    <Message kind="warning" title={t('changedMeanwhile')} live>
      <p>{t('changedMeanwhileHint')}</p>
    </Message>
  );
}
