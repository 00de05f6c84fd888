import { customerRefusalSentence, type CustomerRefusal } from './customer/customer-refusal';
import { spanText } from './span-text';

/**
 * The expected ways of saying no, in one closed union. Each carries the fact it rests on; the sentence is for the person
 * who asked. docs/refusals.md lists them, and a test holds the two together.
 */
export type Refusal =
  | { code: 'body-malformed' }
  | { code: 'field-unknown'; field: string; allowed: readonly string[] }
  | { code: 'field-invalid'; field: string; allowed: string }
  | { code: 'parameter-unknown'; parameter: string; allowed: readonly string[] }
  | { code: 'parameter-invalid'; parameter: string; allowed: string }
  | { code: 'idempotency-key-missing' }
  | { code: 'idempotency-key-invalid' }
  | { code: 'idempotency-key-reused' }
  | { code: 'number-invalid'; number: string }
  | { code: 'number-emergency'; number: string }
  | { code: 'number-short-code'; number: string }
  | { code: 'number-premium'; number: string }
  | { code: 'number-country-not-allowed'; country: string; allowed: readonly string[] }
  | { code: 'number-our-own'; number: string }
  | { code: 'mode-not-allowed' }
  | { code: 'identity-claim-missing'; claim: string }
  | { code: 'agent-unknown'; identity: string }
  | { code: 'dial-not-found' }
  | { code: 'route-not-found' }
  | { code: 'call-not-placed'; sentence: string }
  | { code: 'earlier-call-not-settled'; retryAfterSeconds: number }
  | { code: 'agent-not-held' }
  | { code: 'nothing-to-change' }
  | { code: 'number-needed' }
  | { code: 'queue-needed' }
  | { code: 'queue-not-offered'; queueId: string }
  | { code: 'queue-not-served'; queue: string }
  /** `local` is how the asked zone's clock shows it. */
  | { code: 'due-in-the-past'; local: string; zone: string }
  | { code: 'due-too-far'; queue: string; hours: number }
  | { code: 'owned-too-far'; queue: string; hours: number }
  /** `opens`: when it opens next, on the clock of its own hours; undefined when not within a month. */
  | { code: 'queue-closed-then'; queue: string; opens?: { local: string; zone: string } }
  | { code: 'customer-has-callback' }
  | { code: 'callback-not-found' }
  | { code: 'changed-meanwhile' }
  | { code: 'on-its-way' }
  | { code: 'agent-has-it' }
  | { code: 'callback-over' }
  | { code: 'line-full' }
  | CustomerRefusal;

export type RefusalCode = Refusal['code'];

export function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case 'body-malformed':
      return 'The request body is not a JSON object. Send an object such as {"number": "+4930123456"}.';
    case 'field-unknown':
      return `The field "${refusal.field}" is not known here. Allowed are: ${refusal.allowed.join(', ')}.`;
    case 'field-invalid':
      return `The field "${refusal.field}" must be ${refusal.allowed}.`;
    case 'parameter-unknown':
      return `The parameter "${refusal.parameter}" is not known here. Allowed are: ${refusal.allowed.join(', ')}.`;
    case 'parameter-invalid':
      return `The parameter "${refusal.parameter}" must be ${refusal.allowed}.`;
    case 'idempotency-key-missing':
      return 'The Idempotency-Key header is missing. Send a fresh random value for each click, and the same one when you retry it.';
    case 'idempotency-key-invalid':
      return 'The Idempotency-Key header must be 1 to 255 printable characters.';
    case 'idempotency-key-reused':
      return 'This Idempotency-Key was used for another request. Send a fresh one for a new request.';
    case 'number-invalid':
      return `${refusal.number} is not a valid phone number. Enter it with its country code, such as +49 30 123456, or as dialled within the default country.`;
    case 'number-emergency':
      return `${refusal.number} is an emergency number. Emergency calls are never placed from here; use a phone.`;
    case 'number-short-code':
      return `${refusal.number} is a short service number, which cannot be called from here. Enter a full phone number.`;
    case 'number-premium':
      return `${refusal.number} is a premium-rate number, and those may not be called.`;
    case 'number-country-not-allowed':
      return `Numbers of ${refusal.country} may not be called. Allowed countries: ${refusal.allowed.join(', ')}.`;
    case 'number-our-own':
      return `${refusal.number} is a number of this contact centre itself.`;
    case 'mode-not-allowed':
      return 'The legacy mode is switched off here. Leave "mode" out to be called first, which is the better way for customers.';
    case 'identity-claim-missing':
      return `Your sign-in carries no "${refusal.claim}", so it does not say which agent you are. Ask your administrator.`;
    case 'agent-unknown':
      return `Amazon Connect has no agent "${refusal.identity}". Ask your administrator to give your sign-in and your Connect user the same name.`;
    case 'dial-not-found':
      return 'There is no such call of yours. Calls can be looked up for 90 days by the agent who made them.';
    case 'route-not-found':
      return 'There is nothing at this address.';
    case 'call-not-placed':
      return refusal.sentence;
    case 'earlier-call-not-settled':
      return `What the last call to this number left in Amazon Connect is not taken out yet, so another was not accepted. Try again in ${spanText(refusal.retryAfterSeconds)}.`;
    case 'agent-not-held':
      return 'You could not be taken out of routing for this call, so it was not placed. Try again.';
    case 'nothing-to-change':
      return 'The request names nothing to change. Send at least one of dueAt, in, comment, numberVerified and own.';
    case 'number-needed':
      return 'The number to call is not known: you are on no contact, or the caller withheld it. Ask for it and enter it.';
    case 'queue-needed':
      return 'The queue of the callback is not known: you are on no contact of a queue. Choose one of the queues you serve.';
    case 'queue-not-offered':
      return `No callbacks are made for the queue "${refusal.queueId}". Choose one of the queues you serve, or ask your administrator to set it up.`;
    case 'queue-not-served':
      return `You do not serve the queue "${refusal.queue}", so you cannot promise callbacks for it. Choose one of the queues you serve.`;
    case 'due-in-the-past':
      return `${clockText(refusal)} is in the past. Choose a time that is still to come, or call now.`;
    case 'due-too-far':
      return `Callbacks of "${refusal.queue}" may be promised ${hoursText(refusal.hours)} ahead at most. Choose an earlier time.`;
    case 'owned-too-far':
      return `Callbacks of "${refusal.queue}" may be kept for one agent ${hoursText(refusal.hours)} ahead at most. Choose an earlier time, or leave it to any agent of the queue.`;
    case 'queue-closed-then':
      return `"${refusal.queue}" is closed then. ${refusal.opens ? `It opens next at ${clockText(refusal.opens)}.` : 'It does not open within a month after that.'} Choose a time at which it is open.`;
    case 'customer-has-callback':
      return 'This customer is owed a callback already, which is not yours to change. One customer gets one callback at a time.';
    case 'callback-not-found':
      return 'There is no such callback that you may handle: it is another agent’s, or of a queue that you do not serve.';
    case 'changed-meanwhile':
      return 'Somebody changed this callback since you read it, so your change was not made. Look at it again.';
    case 'on-its-way':
      return 'This callback is on its way to an agent, so it cannot be changed any more. It can still be deleted until an agent accepts it.';
    case 'agent-has-it':
      return 'An agent is calling this customer already.';
    case 'callback-over':
      return 'This callback is over. Schedule a new one to have the customer called again.';
    case 'line-full':
      return 'As many calls wait for you already as may. Take those first; the time that was set for this one stands.';
    default:
      return customerRefusalSentence(refusal);
  }
}

function clockText({ local, zone }: { local: string; zone: string }): string {
  return `${local.replace('T', ' ')} (${zone})`;
}

function hoursText(hours: number): string {
  const isDays = hours >= 48 && hours % 24 === 0;
  const count = isDays ? hours / 24 : hours;
  const unit = isDays ? 'day' : 'hour';
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
