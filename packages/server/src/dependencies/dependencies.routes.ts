import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import type { Cursors } from '../platform/cursor.ts';
import { addDependency, listDependencies, removeDependency } from './dependencies.ts';
import { addService, changeService, listServices, retireService } from './essential-services.ts';

const { services, dependencies } = operations;

export const dependencyRoutes = (cursors: Cursors): Implementation[] => [
  implement(services.list, (work, { query }) => listServices(work, cursors, query)),
  implement(services.add, (work, { body }) => addService(work, body)),
  implement(services.change, (work, { params, body, version }) =>
    changeService(work, params.uid, version!, body),
  ),
  implement(services.retire, (work, { params, version }) =>
    retireService(work, params.uid, version!),
  ),
  implement(dependencies.list, (work, { query }) => listDependencies(work, cursors, query)),
  implement(dependencies.add, (work, { body }) => addDependency(work, body)),
  implement(dependencies.remove, async (work, { params }) => {
    await removeDependency(work, params.service, params.dependent);
    return {};
  }),
];
