import { operations } from '@staffetta/contract';
import { type Implementation, implementPublic } from '../api/implement.ts';
import { actorJustOpened, sessionInfo, setSessionCookie } from '../session/index.ts';
import { claim } from './claim.ts';
import { findClaim, findInstallation } from './installation.store.ts';

export interface InstallationFacts {
  readonly version: string;
  readonly demo: boolean;
}

export const installationRoutes = (facts: InstallationFacts): Implementation[] => [
  implementPublic(operations.installation.status, async (work) => ({
    name: (await findInstallation(work))?.name ?? 'Staffetta',
    awaitsFirstAdministrator: !(await findClaim(work))?.used_at,
    ...facts,
  })),
  implementPublic(operations.installation.claim, async (work, { body }, { request, reply }) => {
    const opened = await claim(work, body, request.headers['user-agent']);
    setSessionCookie(reply, opened);
    return sessionInfo(await actorJustOpened(work, opened));
  }),
];
