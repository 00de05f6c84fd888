import { CALL_NOW_QUERY } from '../../../lambda/agent-callbacks/http/call-now-query';
import { EDIT_CALLBACK_BODY } from '../../../lambda/agent-callbacks/http/edit-callback-request';
import { LIST_CALLBACKS_QUERY } from '../../../lambda/agent-callbacks/http/list-callbacks-query';
import { SCHEDULE_CALLBACK_BODY } from '../../../lambda/agent-callbacks/http/schedule-callback-request';
import { SAY_OUTCOME_BODY } from '../../../lambda/callbacks/http/say-outcome-request';
import { SAY_DIAL_OUTCOME_BODY } from '../../../lambda/dials/http/say-dial-outcome-request';
import { CHANGE_NUMBER_BODY } from '../../../lambda/agent-callbacks/http/customer-number-request';
import { quietWorkBody } from '../../../lambda/agents/http/quiet-work-request';
import { CHOOSE_DEVICE_BODY } from '../../../lambda/dials/http/device-requests';
import { START_DIAL_BODY } from '../../../lambda/dials/http/start-dial-request';
import type { AgentRouteKey, BoardRouteKey, JourneyRouteKey, ReportRouteKey, RuleRouteKey, VoicemailRouteKey } from '../../../lambda/http/agent-routes';
import { HISTORY_QUERY, PAGE_QUERY } from '../../../lambda/journeys/http/requests';
import { DAILY_QUERY } from '../../../lambda/reports/http/requests';
import { BOARD_ACTION_BODY, BOARD_QUERY, PAUSE_BODY } from '../../../lambda/supervision/http/requests';
import { RULE_CHANGE_BODY, RULE_CHANGES_QUERY, RULE_LISTS_QUERY } from '../../../lambda/calling-rules/http/requests';
import { PINS_QUERY, SET_PIN_BODY } from '../../../lambda/calling-rules/http/pin-requests';
import { DONE_BODY, VOICEMAILS_QUERY } from '../../../lambda/voicemails/http/requests';
import type { Operation } from './operation';

const callback = { 200: { type: 'ScheduledCallback' } };
const withdrawn = { 200: { type: 'ScheduledCallback', when: 'It is done.' }, 202: { type: 'ScheduledCallback', when: 'It is being taken out of Amazon Connect: an agent may still be faster.' } };
const pauses = { 200: { type: 'PausesView' } };
const voicemail = { 200: { type: 'VoicemailView' } };

/** Every route of the agents' API. One that is not here does not compile. */
export const AGENT_OPERATIONS: Record<AgentRouteKey | VoicemailRouteKey | BoardRouteKey | JourneyRouteKey | ReportRouteKey | RuleRouteKey, Operation> = {
  'POST /dials': {
    summary: 'Calls a customer: the agent is offered the call, and the customer is dialled once they accept it.',
    body: { rules: START_DIAL_BODY, type: 'StartDialRequest' },
    isIdempotent: true,
    answers: { 200: { type: ['Dial', 'DialOfCallback'], when: 'The agent asked for it already; or the customer is owed a callback, which is called now.' }, 201: { type: 'Dial', when: 'The call is on its way.' } },
  },
  'GET /dials': { summary: 'The calls that the agent clicked of late.', answers: { 200: { type: 'DialList' } } },
  'GET /dials/{id}': { summary: 'How a click stands.', answers: { 200: { type: 'Dial' } } },
  'DELETE /dials/{id}': { summary: 'Takes a click back.', answers: { 200: { type: 'Dial', when: 'It is over.' }, 202: { type: 'Dial', when: 'It is being taken out of Amazon Connect.' } } },
  'POST /dials/{id}/outcome': { summary: 'The agent says what came of the call of a click.', body: { rules: SAY_DIAL_OUTCOME_BODY, type: 'SayDialOutcomeRequest' }, answers: { 200: { type: 'Dial' } } },
  'GET /me': { summary: 'Who asks, what they may do, and what the page must know.', answers: { 200: { type: 'Me' } } },
  'PUT /pin': { summary: 'Sets the PIN with which the agent calls restricted destinations.', body: { rules: SET_PIN_BODY, type: 'SetPinRequest' }, answers: { 200: { type: 'PinSet' } } },
  'GET /customers/{number}/numbers': { summary: 'All numbers of a customer.', answers: { 200: { type: 'CustomerNumbersView' } } },
  'PUT /customers/{number}/numbers': { summary: 'Adds a number of a customer, replaces one, or says whether one is theirs.', body: { rules: CHANGE_NUMBER_BODY, type: 'ChangeCustomerNumberRequest' }, answers: { 200: { type: 'CustomerNumbersView' } } },
  'GET /device': { summary: 'What rings when a call comes to the agent.', answers: { 200: { type: 'AgentDevice' } } },
  'PUT /quiet-work': { summary: 'Keeps calls of queues away for a time, from now on, or ends that.', body: { rules: quietWorkBody(480), type: 'QuietWorkRequest' }, answers: { 200: { type: 'QuietWork' } } },
  'PUT /device': { summary: 'Chooses what rings, from the next call on.', body: { rules: CHOOSE_DEVICE_BODY, type: 'ChooseDeviceRequest' }, answers: { 200: { type: 'AgentDevice' } } },
  'GET /queues': { summary: 'The queues that the agent serves and callbacks may be promised for.', answers: { 200: { type: 'CallbackQueues' } } },
  'GET /callbacks': { summary: 'A list of callbacks that the agent may handle.', query: LIST_CALLBACKS_QUERY, answers: { 200: { type: 'CallbackPage' } } },
  'POST /callbacks': {
    summary: 'Promises a customer a callback for a time.',
    body: { rules: SCHEDULE_CALLBACK_BODY, type: 'ScheduleCallbackRequest' },
    isIdempotent: true,
    answers: { 200: { type: 'ScheduledCallback', when: 'It was promised already.' }, 201: { type: 'ScheduledCallback', when: 'It is promised.' } },
  },
  'GET /callbacks/{id}': { summary: 'How a callback stands.', answers: callback },
  'PATCH /callbacks/{id}': { summary: 'Puts a callback right.', body: { rules: EDIT_CALLBACK_BODY, type: 'EditCallbackRequest' }, answers: callback },
  'DELETE /callbacks/{id}': { summary: 'Cancels a callback, or takes it off the list of missed ones.', answers: withdrawn },
  'POST /callbacks/{id}/dial-now': { summary: 'The agent calls the customer now, whatever the time.', query: CALL_NOW_QUERY, answers: callback },
  'POST /callbacks/{id}/claim': { summary: 'The agent looks at it first: nobody else calls meanwhile.', answers: withdrawn },
  'DELETE /callbacks/{id}/claim': { summary: 'The agent hands it back.', answers: withdrawn },
  'POST /callbacks/{id}/outcome': { summary: 'The agent who had the call says what came of it.', body: { rules: SAY_OUTCOME_BODY, type: 'SayOutcomeRequest' }, answers: callback },
  'GET /related/{contactId}': { summary: 'The calls and callbacks that followed a contact.', answers: { 200: { type: 'RelatedWork' } } },
  'GET /board': { summary: 'The queues that the person supervises, as they are now.', answers: { 200: { type: 'Board' } } },
  'GET /board/callbacks': { summary: 'The callbacks on the board, filtered and in order.', query: BOARD_QUERY, answers: { 200: { type: 'BoardPage' } } },
  'GET /board/export': { summary: 'The same as a file.', query: BOARD_QUERY, answers: { 200: { mediaType: 'text/csv', when: 'Comma-separated values, with a line of names.' } } },
  'POST /board/actions': { summary: 'Does the same with many callbacks, or says what it would do.', body: { rules: BOARD_ACTION_BODY, type: 'BoardActionRequest' }, answers: { 200: { type: 'BoardActionAnswer' } } },
  'GET /journeys/{contactId}': { summary: 'What one contact went through.', answers: { 200: { type: 'ContactJourney' } } },
  'GET /customers/{number}/journey': { summary: 'What a customer and the company had to do with each other, newest first.', query: PAGE_QUERY, answers: { 200: { type: 'ActivityPage' } } },
  'GET /history': { summary: 'The same of a queue, or of an agent.', query: HISTORY_QUERY, answers: { 200: { type: 'ActivityPage' } } },
  'GET /reports/daily': { summary: 'What was counted, day by day.', query: DAILY_QUERY, answers: { 200: { type: 'DailyReport', when: 'With `format=csv`, comma-separated values with a line of names.' } } },
  'GET /rules/lists': { summary: 'What the lists of numbers say of one subject; or all that they hold.', query: RULE_LISTS_QUERY, answers: { 200: { type: 'RuleEntries' } } },
  'GET /rules/changes': { summary: 'The audit log of the lists of a day.', query: RULE_CHANGES_QUERY, answers: { 200: { type: 'RuleChanges' } } },
  'POST /rules/changes': { summary: 'Changes the lists, says what lines would do, or takes a change back.', body: { rules: RULE_CHANGE_BODY, type: 'RuleChangeRequest' }, answers: { 200: { type: 'RuleChangeAnswer' } } },
  'GET /rules/pins': { summary: 'The agents who have a PIN, and whether it is locked.', query: PINS_QUERY, answers: { 200: { type: 'AgentPins' } } },
  'DELETE /rules/pins/{userId}': { summary: 'Takes an agent’s PIN away: the agent sets another.', answers: { 200: { type: 'PinReleased' } } },
  'GET /pauses': { summary: 'What is paused.', answers: pauses },
  'PUT /pauses': { summary: 'Pauses everything.', body: { rules: PAUSE_BODY, type: 'PauseRequest' }, answers: pauses },
  'DELETE /pauses': { summary: 'Lets everything go on.', answers: pauses },
  'PUT /pauses/{queueId}': { summary: 'Pauses the callbacks of a queue.', body: { rules: PAUSE_BODY, type: 'PauseRequest' }, answers: pauses },
  'DELETE /pauses/{queueId}': { summary: 'Lets the callbacks of a queue go on.', answers: pauses },
  'GET /voicemails': { summary: 'The voicemails of the queues that the agent serves, newest first.', query: VOICEMAILS_QUERY, answers: { 200: { type: 'VoicemailPage' } } },
  'POST /voicemails/{id}/claim': { summary: 'The agent answers it.', answers: voicemail },
  'POST /voicemails/{id}/release': { summary: 'The agent leaves it to others.', answers: voicemail },
  'POST /voicemails/{id}/done': { summary: 'The agent has answered it.', body: { rules: DONE_BODY, type: 'VoicemailDoneRequest' }, answers: voicemail },
  'POST /voicemails/{id}/reopen': { summary: 'It is to be answered after all.', answers: voicemail },
  'GET /voicemails/{id}/recording': { summary: 'An address at which the recording can be played for a while.', answers: { 200: { type: 'VoicemailRecording' } } },
};
