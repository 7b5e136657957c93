import { type OpenDoor, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { SelectField } from '../elements/choice-field.tsx';
import { Message } from '../elements/message.tsx';
import { Shown } from '../elements/states.tsx';
import { Door } from '../shell/door.tsx';
import { RequestForm } from './request-form.tsx';

/** Where a firm that nobody knows asks to join, without an account. */
export function RequestPage() {
  const { t } = useTranslation('admissions');
  const doors = useQuery(read(operations.admissions.doors));
  const [sentTo, setSentTo] = useState('');
  if (sentTo)
    return (
      <Door key="sent" title={t('sent')}>
        <p>{t('sentLead', { email: sentTo })}</p>
        <p>{t('sentHint')}</p>
      </Door>
    );
  return (
    <Door key="ask" title={t('ask')} lead={t('askLead')} wide>
      <Shown of={doors}>
        {({ items: [only, ...others] }) =>
          !only ? (
            <Message title={t('closed')}>
              <p>{t('closedHint')}</p>
            </Message>
          ) : (
            <ToOneOf doors={[only, ...others]} sent={setSentTo} />
          )
        }
      </Shown>
    </Door>
  );
}

/** Where one hub alone takes requests, it is said and not asked. */
function ToOneOf({ doors, sent }: { doors: OpenDoor[]; sent: (email: string) => void }) {
  const { t } = useTranslation('admissions');
  const [chosen, setChosen] = useState(doors.length === 1 ? doors[0]?.hub.uid : '');
  const door = doors.find(({ hub }) => hub.uid === chosen);
  return (
    <RequestForm door={door} sent={sent}>
      {doors.length === 1 ? (
        <p>
          {t('hub')}: <strong>{door?.hub.name}</strong>
        </p>
      ) : (
        <SelectField
          pointer="/hub"
          label={t('hub')}
          choices={doors.map(({ hub }) => ({ value: hub.uid, title: hub.name }))}
          value={chosen ?? ''}
          onChange={setChosen}
        />
      )}
    </RequestForm>
  );
}
