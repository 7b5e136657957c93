import { operations, type RelayWork } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { useMay } from '../session/session.ts';
import { targetText } from './targets-field.tsx';

/** Where a relay goes, with the names that the rules know. */
export function TargetList({ work }: { work: RelayWork }) {
  const { t } = useTranslation(['relays', 'words']);
  const may = useMay();
  const parents = work.parents.map(({ uid }) => uid);
  const permission = useQuery({
    ...read(operations.relays.preview, { body: { parents } }),
    enabled: may(operations.relays.preview),
  });
  const known = permission.data?.permission.targets ?? [];
  const nameOf = (target: (typeof work.targets)[number]) =>
    known.find((one) => JSON.stringify(one.target) === JSON.stringify(target))?.name;
  return (
    <ul>
      {work.targets.map((target) => (
        <li key={JSON.stringify(target)}>{targetText(t, target, nameOf(target))}</li>
      ))}
    </ul>
  );
}
