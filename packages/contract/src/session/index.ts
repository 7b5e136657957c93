import { acceptInvitation } from './accept-invitation.ts';
import { actFor } from './act-for.ts';
import { changePassword } from './change-password.ts';
import { changeProfile } from './change-profile.ts';
import { confirm } from './confirm.ts';
import { current } from './current.ts';
import { enrolPasskey } from './enrol-passkey.ts';
import { enrolPasskeyConfirm } from './enrol-passkey-confirm.ts';
import { enrolTotp } from './enrol-totp.ts';
import { enrolTotpConfirm } from './enrol-totp-confirm.ts';
import { invitation } from './invitation.ts';
import { organisations } from './organisations.ts';
import { passkeyOptions } from './passkey-options.ts';
import { removePasskey } from './remove-passkey.ts';
import { removeTotp } from './remove-totp.ts';
import { secondFactors } from './second-factors.ts';
import { signIn } from './sign-in.ts';
import { signInWithLink } from './sign-in-with-link.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';
import { signOut } from './sign-out.ts';

export const session = {
  signIn,
  current,
  signOut,
  secondFactors,
  enrolTotp,
  enrolTotpConfirm,
  removeTotp,
  enrolPasskey,
  enrolPasskeyConfirm,
  removePasskey,
  passkeyOptions,
  signInWithPasskey,
  confirm,
  changePassword,
  changeProfile,
  organisations,
  actFor,
  invitation,
  acceptInvitation,
  signInWithLink,
};
