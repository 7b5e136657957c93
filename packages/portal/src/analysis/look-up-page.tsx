import { operations } from '@staffetta/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { Message } from '../elements/message.tsx';
import { Page } from '../elements/page.tsx';
import { TextField } from '../elements/text-field.tsx';
import { kindText, warningText } from '../indicators/words.ts';
import { HitList } from './hit-list.tsx';

/** What a pasted value is, defanged or not, and where it was seen; undefined when it is no indicator. */
async function whereSeen(text: string) {
  const { finds } = await call(operations.extraction.preview, { body: { text } });
  const [longest] = [...finds].sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!longest) return undefined;
  const { kind, value } = longest;
  return { kind, value, ...(await call(operations.analysis.lookUp, { query: { kind, value } })) };
}

/** Has this been seen? Among what one may see. */
export function LookUpPage() {
  const { t } = useTranslation(['analysis', 'indicators']);
  const [text, setText] = useState('');
  const search = useMutation({ mutationFn: whereSeen });
  const found = search.data;
  return (
    <Page title={t('lookUp')} lead={t('lookUpLead')} narrow>
      <Form onSubmit={() => search.mutate(text)} error={search.error} label={t('lookUp')}>
        <TextField
          pointer="/value"
          label={t('value')}
          hint={t('valueHint')}
          maxLength={2048}
          value={text}
          onChange={setText}
        />
        <div className="actions">
          <Button type="submit" icon="it-search" busy={search.isPending}>
            {t('search')}
          </Button>
        </div>
      </Form>
      <div role="status" className="found">
        {search.isSuccess && !found && <p>{t('notAnIndicator')}</p>}
        {found && (
          <section className="panel" aria-labelledby="found">
            <h2 id="found">
              {kindText(t, found.kind)} <code>{found.value}</code>
            </h2>
            {found.warning && (
              <Message kind="warning">
                <p>{warningText(t, found.warning.reason)}</p>
              </Message>
            )}
            {found.hits.length === 0 ? (
              <p className="muted">{t('neverSeen')}</p>
            ) : (
              <HitList of={found.hits} />
            )}
          </section>
        )}
      </div>
    </Page>
  );
}
