import { errors, type Operation } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Fold } from '../elements/fold.tsx';
import { language } from '../i18n/index.ts';
import type { Schema } from './schema-lines.ts';
import { SchemaTable } from './schema-table.tsx';

/** One operation: how it is called, who may, what goes in and comes out, and what can go wrong. */
export function OperationEntry({ op }: { op: Operation }) {
  const { t } = useTranslation('reference');
  return (
    <li id={op.id} className="operation">
      <Fold
        title={
          <span className="operation-title">
            <strong>{op.summary[language()]}</strong>
            <code>
              {op.method} /api/v1{op.path}
            </code>
          </span>
        }
      >
        <dl className="facts">
          <dt>{t('name')}</dt>
          <dd>
            <code>{op.id}</code>
          </dd>
          <dt>{t('who')}</dt>
          <dd>
            <Callers op={op} />
          </dd>
          <dt>{t('headers')}</dt>
          <dd>{headersOf(op).join(', ') || t('none')}</dd>
        </dl>
        <SchemaTable title={t('path')} schema={op.params as Schema | undefined} />
        <SchemaTable title={t('query')} schema={op.query as Schema | undefined} />
        <SchemaTable title={t('body')} schema={op.body as Schema | undefined} />
        <SchemaTable title={t('answer', { status: op.status })} schema={op.output as Schema} />
        {op.errors.length > 0 && (
          <>
            <h4>{t('errors')}</h4>
            <ul>
              {op.errors.map((code) => (
                <li key={code}>
                  <code>
                    {errors[code].status} {code}
                  </code>{' '}
                  {errors[code][language()]}
                </li>
              ))}
            </ul>
          </>
        )}
      </Fold>
    </li>
  );
}

function Callers({ op }: { op: Operation }) {
  const { t } = useTranslation(['reference', 'words']);
  if (op.who === 'public') return t('everybody');
  if (op.who === 'signed-in') return t('signedIn');
  const { roles, kinds } = op.who;
  const named = roles.map((role) => t(`words:role.${role}`)).join(', ');
  if (!kinds) return named;
  return `${named} · ${kinds.map((kind) => t(`words:kind.${kind}`)).join(', ')}`;
}

function headersOf(op: Operation): string[] {
  return [
    ...(op.who === 'public' ? [] : ['Authorization: Bearer …']),
    ...(op.method === 'POST' && !op.keyless ? ['Idempotency-Key: …'] : []),
    ...(op.versioned ? ['If-Match: "…"'] : []),
  ];
}
