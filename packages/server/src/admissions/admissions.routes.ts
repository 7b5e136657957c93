import { operations } from '@staffetta/contract';
import { type Implementation, implement, implementPublic } from '../api/index.ts';
import { openDoors } from './admissions.store.ts';
import { answerAdmission } from './answer-admission.ts';
import { listAdmissions } from './list-admissions.ts';
import { requestAdmission } from './request-admission.ts';
import { setDoor, showDoor } from './set-door.ts';

const { admissions } = operations;

export const admissionRoutes = (): Implementation[] => [
  implementPublic(admissions.doors, async (work) => ({
    items: (await openDoors(work)).map(({ hub_uid, hub_name, notice, version }) => ({
      hub: { uid: hub_uid, name: hub_name },
      privacyNotice: notice,
      version,
    })),
  })),
  implementPublic(admissions.request, (work, { body }, { request }) =>
    requestAdmission(work, body, request.ip),
  ),
  implement(admissions.door, (work) => showDoor(work)),
  implement(admissions.setDoor, (work, { body, version }) => setDoor(work, version!, body)),
  implement(admissions.list, (work, { query }) => listAdmissions(work, query.state ?? 'open')),
  implement(admissions.answer, (work, { params, body, version }) =>
    answerAdmission(work, params.uid, version!, body),
  ),
];
