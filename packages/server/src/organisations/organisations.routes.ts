import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import type { Cursors } from '../platform/cursor.ts';
import { changeOrganisation } from './change-organisation.ts';
import { createOrganisation } from './create-organisation.ts';
import { listOrganisations } from './list-organisations.ts';
import { showOrganisation } from './show-organisation.ts';

export const organisationRoutes = (cursors: Cursors): Implementation[] => [
  implement(operations.organisations.list, (work, { query }) =>
    listOrganisations(work, cursors, query),
  ),
  implement(operations.organisations.show, (work, { params }) =>
    showOrganisation(work, params.uid),
  ),
  implement(operations.organisations.create, (work, { body }) => createOrganisation(work, body)),
  implement(operations.organisations.change, (work, { params, body, version }) =>
    changeOrganisation(work, params.uid, version!, body),
  ),
];
