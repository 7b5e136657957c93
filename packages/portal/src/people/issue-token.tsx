import { operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { Message } from '../elements/message.tsx';
import { TextField } from '../elements/text-field.tsx';
import { useSession } from '../session/session.ts';
import { ScopesField } from './scopes-field.tsx';

/** A key that may do only what is ticked; never more than the person may. */
export function IssueToken() {
  const { t } = useTranslation('people');
  const { may } = useSession();
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const issue = useAct(operations.tokens.issue, {
    changes: ['tokens'],
    onSuccess: () => {
      setName('');
      setScopes([]);
    },
  });
  return (
    <>
      {issue.data && <IssuedSecret secret={issue.data.secret} />}
      <Fold title={t('newToken')}>
        <Form
          onSubmit={() => issue.mutate({ body: { name, days: Number(days), scopes: [...scopes] } })}
          error={issue.error}
          label={t('newToken')}
        >
          <div className="columns">
            <TextField
              pointer="/name"
              label={t('tokenName')}
              hint={t('tokenNameHint')}
              maxLength={100}
              value={name}
              onChange={setName}
            />
            <DaysField value={days} onChange={setDays} />
          </div>
          <ScopesField may={may} value={scopes} onChange={setScopes} />
          <div className="actions">
            <Button type="submit" busy={issue.isPending} disabled={scopes.length === 0}>
              {t('issue')}
            </Button>
          </div>
        </Form>
      </Fold>
    </>
  );
}

/** Shown once: it is kept nowhere. */
function IssuedSecret({ secret }: { secret: string }) {
  const { t } = useTranslation('people');
  return (
    <Message kind="success" title={t('secretTitle')} live>
      <p>{t('secretHint')}</p>
      <p>
        <code>{secret}</code>
      </p>
      <p>
        <CopyButton text={secret} label={t('copySecret')} />
      </p>
    </Message>
  );
}

function DaysField({ value, onChange }: { value: string; onChange: (days: string) => void }) {
  const { t } = useTranslation('people');
  return (
    <TextField
      pointer="/days"
      label={t('tokenDays')}
      type="number"
      min={1}
      max={366}
      value={value}
      onChange={onChange}
    />
  );
}
