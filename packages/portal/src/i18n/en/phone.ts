import type { phone as italian } from '../it/phone.ts';
import type { Same } from '../same.ts';

export const phone: Same<typeof italian> = {
  byPhone: 'I am being told this by telephone',
  byPhoneHint:
    'You write, on behalf of who called: when it is sent, that organisation gets a copy to correct, at the addresses we know already.',
  call: 'The telephone call',
  organisation: 'Which organisation does the caller belong to?',
  caller: 'Who is calling?',
  callerOther: 'Somebody else',
  callerName: 'Name and surname',
  callerPhone: 'Number',
  callerHint:
    'If you are not sure that they are who they say, call back at a number you know already.',
  calledAt: 'Time of the call',
  readBack: 'I read the text back to the caller, who confirmed it',
  readBackHint: 'Tick it at the end, before sending.',
};
