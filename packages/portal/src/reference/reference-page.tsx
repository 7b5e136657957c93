import { type Operation, operationList } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../elements/text-field.tsx';
import { language } from '../i18n/index.ts';
import { Door } from '../shell/door.tsx';
import { OperationEntry } from './operation-entry.tsx';

const nounOf = ({ id }: Operation) => id.split('.')[0]!;

/** The API for people: the same contract that the server, the command line and the OpenAPI document stand on. */
export function ReferencePage() {
  const { t } = useTranslation('reference');
  const [wanted, setWanted] = useState('');
  const found = operationList.filter((op) => matches(op, wanted.trim().toLowerCase()));
  const nouns = [...new Set(found.map(nounOf))].sort();
  return (
    <Door title={t('title')} lead={t('lead')} wide>
      <ul>
        {(['token', 'repeat', 'version', 'problem', 'page', 'instants'] as const).map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
      </ul>
      <p>
        <a href="/api/openapi.json">{t('document')}</a>
      </p>
      <TextField
        pointer="/search"
        label={t('search')}
        type="search"
        value={wanted}
        onChange={setWanted}
      />
      <p role="status" className="muted">
        {t('found', { count: found.length })}
      </p>
      {nouns.map((noun) => (
        <section key={noun} aria-labelledby={`noun-${noun}`}>
          <h2 id={`noun-${noun}`}>
            <code>{noun}</code>
          </h2>
          <ul className="operations">
            {found
              .filter((op) => nounOf(op) === noun)
              .map((op) => (
                <OperationEntry key={op.id} op={op} />
              ))}
          </ul>
        </section>
      ))}
    </Door>
  );
}

function matches(op: Operation, wanted: string): boolean {
  const text = `${op.id} ${op.method} /api/v1${op.path} ${op.summary[language()]}`;
  return text.toLowerCase().includes(wanted);
}
