import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Shown } from '../elements/states.tsx';

/** What one's own organisation depends on: known to it and to the supplier, to nobody else. */
export function DependenciesPanel() {
  const { t } = useTranslation('organisations');
  const dependencies = useQuery(read(operations.dependencies.list, { query: {} }));
  return (
    <section className="panel" aria-labelledby="depends">
      <h2 id="depends">{t('dependsOn')}</h2>
      <Shown of={dependencies}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('noDependencies')}</p>
          ) : (
            <ul>
              {items.map(({ service, supplier }) => (
                <li key={service.uid}>
                  {t('dependency', { service: service.name, supplier: supplier.name })}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
