import type { others as italian } from '../it/others.ts';
import type { Same } from '../same.ts';

export const others: Same<typeof italian> = {
  notForRole: 'This page is not for your role',
  openToRoles: 'In your organisation it opens for: {{roles}}.',
  yourRoles: 'Your roles: {{roles}}.',
  askForRole: 'If you need it, an administrator of your organisation can give you the role.',
  notForOrganisation: 'This page is not for your organisation',
  openToKinds: 'It is for organisations of another kind: {{kinds}}.',
  openToOperator: 'It opens for the administrators of the organisation that runs the installation.',
};
