import type { session as italian } from '../it/session.ts';
import type { Same } from '../same.ts';

export const session: Same<typeof italian> = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  code: 'Six-digit code',
  codeHint:
    'The authenticator app on your phone shows it. If you no longer have it, ask the administrator of your organisation: they can remove you and invite you again.',
  codeShape: 'Six digits, no spaces.',
  enter: 'Sign in',
  leave: 'Sign out',
  ended: 'Your session has ended',
  endedHint: 'Sign in again: what you were writing is still here.',
  askToJoin: 'Your firm does not take part yet? Ask to join',
  noAccount: 'No account? Ask your organisation’s administrator: you will receive a personal link.',
  invited: 'Invitation to Staffetta',
  invitedLead: '{{name}}, {{organisation}} invites you. Choose a password to begin.',
  resetLead: '{{name}}, choose a new password.',
  newPassword: 'Password',
  newPasswordHint: 'At least 12 characters. A sentence that only you remember will do.',
  begin: 'Begin',
  knownLead: 'If you use Staffetta with this address already, type the password you have.',
  entering: 'Entering the demonstration',
  enteringHint: 'One moment…',
};
