import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('form');
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <Button kind="secondary" size="small" icon="it-copy" onClick={() => void copy()}>
      <span aria-live="polite">{copied ? t('copied') : label}</span>
    </Button>
  );
}
