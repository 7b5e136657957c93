import type { SenderRecord } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../elements/copy-button.tsx';
import { Tag, type Tone } from '../elements/tag.tsx';

const tones: Readonly<Record<SenderRecord['state'], Tone>> = {
  unchecked: 'plain',
  ok: 'success',
  missing: 'danger',
  wrong: 'danger',
  unreachable: 'warning',
};

/** One record: how it stands, what to copy where, and what was found there. */
export function SenderRecordPanel({ record }: { record: SenderRecord }) {
  const { t } = useTranslation('senders');
  const { kind, name, value, state, found } = record;
  const title = kind.toUpperCase();
  return (
    <section className="panel" aria-labelledby={kind}>
      <h3 id={kind}>
        {title} <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      </h3>
      <p className="muted small">{t(`why.${kind}`)}</p>
      <dl className="facts">
        <dt>{t('recordName')}</dt>
        <dd>
          <code>{name}</code>
        </dd>
        <dt>{t('recordValue')}</dt>
        <dd>
          <code className="block">{value}</code>
          <CopyButton text={value} label={t('copy', { record: title })} />
        </dd>
        {state === 'wrong' && found.length > 0 && (
          <>
            <dt>{t('found')}</dt>
            <dd>
              {found.map((text) => (
                <code key={text} className="block">
                  {text}
                </code>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
