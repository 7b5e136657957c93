import type { holds as italian } from '../it/holds.ts';
import type { Same } from '../same.ts';

export const holds: Same<typeof italian> = {
  title: 'Suspensions of forwarding',
  lead: 'What must not be forwarded for now, and when to review it.',
  requestsTitle: 'Requests of the police',
  requestsLead: 'The police ask you not to forward some of your reports for now. You decide.',
  empty: 'No suspension',
  emptyRequests: 'No request',
  place: 'Suspend forwarding',
  placeHint:
    'On what the police wrote it binds at once and silently. On a firm’s facts it is a request, unless a decree is cited.',
  reason: 'Reason, for your own journal',
  reasonHint: 'Nobody else reads it.',
  reviewOn: 'To be reviewed on',
  message: 'What the author reads',
  messageHint: 'Where the suspension binds at once, nobody reads it.',
  decree: 'There is a decree of the judge or prosecutor',
  authority: 'Who issued it',
  decreeNumber: 'Number',
  decreeDate: 'Date',
  placed: 'Forwarding suspended.',
  requested: 'Request sent: the author decides.',
  state: { binding: 'Binding', requested: 'Requested', declined: 'Declined', lifted: 'Lifted' },
  requestState: { open: 'To decide', accepted: 'Accepted', declined: 'Declined', lifted: 'Ended' },
  review: 'review on {{when}}',
  placedOn: 'since {{when}}',
  askedBy: 'Asked by {{name}} on {{when}}',
  openItem: 'Open',
  lift: 'Lift',
  accept: 'Consent',
  decline: 'Decline',
};
