import { operation } from '../operation.ts';
import { NewRightsRequest, RightsRequest } from './request.ts';

/** Writes down what a person asked of the hub about data on them. */
export const record = operation({
  id: 'rights.record',
  method: 'POST',
  path: '/rights-requests',
  summary: {
    it: 'Registra la richiesta di una persona interessata',
    en: 'Record what a person concerned asks',
  },
  who: { roles: ['analyst', 'approver'], kinds: ['hub'] },
  body: NewRightsRequest,
  output: RightsRequest,
  status: 201,
  errors: ['invalid_input'],
});
