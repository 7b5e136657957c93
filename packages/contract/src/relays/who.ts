import type { Who } from '../operation.ts';

const kinds = ['police_national', 'police_regional', 'police_section', 'hub', 'branch'] as const;

/** Who writes relays: analysts and approvers of an organisation that has somebody to pass things to. */
export const relayAuthors = { roles: ['analyst', 'approver'], kinds } as const satisfies Who;

/** Who releases them; that it is not the author is asked by the use case. */
export const relayApprovers = { roles: ['approver'], kinds } as const satisfies Who;
