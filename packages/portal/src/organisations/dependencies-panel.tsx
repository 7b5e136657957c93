import { type Dependency, operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readPages, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Pages } from '../elements/pages.tsx';
import { Failed } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';

/** What one's own organisation depends on: known to it and to the supplier, to nobody else. */
export function DependenciesPanel() {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const dependencies = useInfiniteQuery(readPages(operations.dependencies.list, { query: {} }));
  return (
    <section className="panel" aria-labelledby="depends">
      <h2 id="depends">{t('dependsOn')}</h2>
      <Pages of={dependencies} empty={<p className="muted">{t('noDependencies')}</p>}>
        {(items) => (
          <ul className="lines">
            {items.map((one) => (
              <DependencyLine key={one.service.uid} dependency={one} named="supplier" />
            ))}
          </ul>
        )}
      </Pages>
      {may(operations.dependencies.add) && (
        <p className="muted small screen-only">{t('dependsHint')}</p>
      )}
    </section>
  );
}

interface DependencyLineProps {
  dependency: Dependency;
  /** Which of the two is somebody else here. */
  named: 'supplier' | 'dependent';
}

/** One dependency; either side takes it back. */
export function DependencyLine({ dependency, named }: DependencyLineProps) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const remove = useAct(operations.dependencies.remove, { changes: ['dependencies'] });
  const { service, dependent } = dependency;
  const { uid, name } = dependency[named];
  return (
    <li className="line">
      <span className="line-main">
        {named === 'supplier' && <strong>{service.name}</strong>}{' '}
        <Link to="/organizzazioni/$uid" params={{ uid }}>
          {name}
        </Link>
      </span>
      {may(operations.dependencies.remove) && (
        <Button
          kind="quiet"
          size="small"
          busy={remove.isPending}
          onClick={() =>
            remove.mutate({ params: { service: service.uid, dependent: dependent.uid } })
          }
        >
          {t('removeDependency')}
        </Button>
      )}
      {remove.error && <Failed error={remove.error} />}
    </li>
  );
}
