import { operations, type TokenRecord } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Empty, Shown } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { distanceText, whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { IssueToken } from './issue-token.tsx';
import { RevokeToken } from './revoke-token.tsx';

/** Keys for programs: an administrator sees all of the organisation, others their own. */
export function TokenList() {
  const { t } = useTranslation('people');
  const may = useMay();
  const tokens = useQuery(read(operations.tokens.list));
  return (
    <>
      {may(operations.tokens.issue) && <IssueToken />}
      <div className="panel panel-rows">
        <Shown of={tokens}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="it-key" title={t('tokensEmpty')}>
                <p>{t('tokensHint')}</p>
              </Empty>
            ) : (
              <ul className="rows">
                {items.map((token) => (
                  <TokenRow key={token.uid} token={token} />
                ))}
              </ul>
            )
          }
        </Shown>
      </div>
    </>
  );
}

function TokenRow({ token }: { token: TokenRecord }) {
  const { t } = useTranslation('people');
  const may = useMay();
  const { name, person, scopes, expiresAt, lastUsedAt, revokedAt } = token;
  const expired = Date.parse(expiresAt) < Date.now();
  return (
    <li className="row-line row-plain">
      <div className="row-main">
        <span className="row-name">{name}</span>
        <p className="row-facts">
          <span>{person.name}</span>
          <span title={scopes.join(', ')}>{t('operations', { count: scopes.length })}</span>
          <span>{t('until', { when: whenText(expiresAt, 'day') })}</span>
          <span>{lastUsedAt ? t('used', { when: distanceText(lastUsedAt) }) : t('unused')}</span>
        </p>
      </div>
      {revokedAt ? <Tag>{t('revoked')}</Tag> : expired && <Tag tone="warning">{t('expired')}</Tag>}
      {!revokedAt && !expired && may(operations.tokens.revoke) && <RevokeToken token={token} />}
    </li>
  );
}
