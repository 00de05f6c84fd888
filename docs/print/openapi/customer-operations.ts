import { NUMBER_CHECK_BODY } from '../../../lambda/app-access/http/number-check-request';
import { CALLBACK_REQUEST_BODY } from '../../../lambda/app-requests/http/callback-request';
import { MOVE_BODY } from '../../../lambda/app-requests/http/move-request';
import { CALL_IN_BODY } from '../../../lambda/call-ins/http/call-in-request';
import type { CustomerRouteKey } from '../../../lambda/http/customer-routes';
import { SLOTS_QUERY } from '../../../lambda/slots/http/slots-query';
import type { Operation } from './operation';

const request = { 200: { type: 'CallbackRequestView' } };
const callIn = { 200: { type: 'CallInView' } };

/** Every route of the customers' API. One that is not here does not compile. */
export const CUSTOMER_OPERATIONS: Record<CustomerRouteKey, Operation> = {
  'GET /queues/{id}/wait': { summary: 'How long a customer who calls now would wait.', answers: { 200: { type: 'QueueWaitView' } } },
  'GET /queues/{id}/slots': { summary: 'The free slots nearest to a time.', query: SLOTS_QUERY, answers: { 200: { type: 'QueueSlots' } } },
  'POST /number-checks': { summary: 'Brings a code to a number.', body: { rules: NUMBER_CHECK_BODY, type: 'NumberCheckRequest' }, answers: { 201: { type: 'NumberCheckView' } } },
  'POST /callback-requests': {
    summary: 'Requests a callback: as soon as possible, or in a slot.',
    body: { rules: CALLBACK_REQUEST_BODY, type: 'CallbackRequest' },
    isIdempotent: true,
    answers: { 200: { type: 'CallbackRequestView', when: 'It was requested already. This is another token for it.' }, 201: { type: 'CallbackRequestView', when: 'It is requested.' } },
  },
  'GET /callback-requests/{token}': { summary: 'How a request stands.', answers: request },
  'PATCH /callback-requests/{token}': { summary: 'Moves it to another slot of its queue.', body: { rules: MOVE_BODY, type: 'MoveRequest' }, answers: request },
  'DELETE /callback-requests/{token}': { summary: 'Cancels it.', answers: { ...request, 202: { type: 'CallbackRequestView', when: 'It is being taken out of Amazon Connect: an agent may still be faster.' } } },
  'POST /call-ins': { summary: 'The customer announces that they will call.', body: { rules: CALL_IN_BODY, type: 'CallInRequest' }, answers: { 201: { type: 'CallInView' } } },
  'GET /call-ins/{token}': { summary: 'How an announced call stands.', answers: callIn },
  'DELETE /call-ins/{token}': { summary: 'Takes it back.', answers: callIn },
  'POST /call-ins/{token}/accept': { summary: 'It is the customer’s turn, and they are going to call.', answers: callIn },
};
