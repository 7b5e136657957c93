import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { language } from '../i18n/index.ts';

const languages = ['it', 'en'] as const;

/** A letter to the person, in the language that the person reads. */
export function LetterToSend({
  title,
  letter,
}: {
  title: string;
  letter: Readonly<Record<(typeof languages)[number], string>>;
}) {
  const { t } = useTranslation('rights');
  const [of, setOf] = useState(language());
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <div className="actions">
        {languages.map((one) => (
          <Button
            key={one}
            kind={one === of ? 'primary' : 'secondary'}
            size="small"
            aria-pressed={one === of}
            onClick={() => setOf(one)}
          >
            {t(`letterIn.${one}`)}
          </Button>
        ))}
      </div>
      <pre className="letter" lang={of}>
        {letter[of]}
      </pre>
      <CopyButton key={of} text={letter[of]} label={t('copyLetter')} />
    </section>
  );
}
