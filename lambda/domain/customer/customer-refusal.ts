import { spanText } from '../span-text';

/** The ways of saying no that only customers' apps meet. A part of `Refusal`; the sentences are for the app's customers. */
export type CustomerRefusal =
  | { code: 'customer-id-missing' }
  | { code: 'customer-id-invalid' }
  /** `name` of the limit that is full, and what it allows. */
  | { code: 'rate-limited'; name: string; atMost: number; windowSeconds: number; retryAfterSeconds: number }
  | { code: 'queue-unknown'; queueId: string }
  | { code: 'slots-not-offered'; queue: string }
  | { code: 'no-such-slot' }
  | { code: 'closes-before-turn'; queue: string }
  | { code: 'slot-full' }
  | { code: 'already-pending' }
  | { code: 'number-check-needed' }
  | { code: 'number-check-wrong'; triesLeft: number }
  | { code: 'number-check-over' }
  | { code: 'text-not-sent' }
  | { code: 'request-not-found' }
  | { code: 'call-ins-not-offered' }
  /** `target` as it was given. */
  | { code: 'push-target-unknown'; target: string }
  | { code: 'call-in-pending' }
  | { code: 'call-in-not-ready' }
  | { code: 'call-in-expired' }
  | { code: 'call-in-over' };

export function customerRefusalSentence(refusal: CustomerRefusal): string {
  switch (refusal.code) {
    case 'customer-id-missing':
      return 'The x-customer-id header is missing. Send what your system calls the customer who is asking, the same one each time.';
    case 'customer-id-invalid':
      return 'The x-customer-id header must be 1 to 128 printable characters.';
    case 'rate-limited':
      return `That is more often than may be: ${refusal.atMost} in ${spanText(refusal.windowSeconds)} (${refusal.name}). Try again in ${spanText(refusal.retryAfterSeconds)}.`;
    case 'queue-unknown':
      return `There is no queue "${refusal.queueId}" here that customers may be called back for.`;
    case 'slots-not-offered':
      return `Customers of "${refusal.queue}" choose no time: they are called as soon as an agent is free.`;
    case 'no-such-slot':
      return 'No slot that is offered now begins at this time. Ask for the slots again and choose one of them.';
    case 'closes-before-turn':
      return `"${refusal.queue}" closes before it would be this customer’s turn. Choose a slot, or ask again when it opens next.`;
    case 'slot-full':
      return 'Somebody else took the last place at this time. Ask for the slots again and choose another.';
    case 'already-pending':
      return 'This number is owed a callback already. One number gets one callback at a time.';
    case 'number-check-needed':
      return 'It must be shown first that this number is the customer’s own: ask for a code with POST /number-checks, and send its id and the code as "check".';
    case 'number-check-wrong':
      return `This is not the code that was sent. ${refusal.triesLeft === 1 ? '1 try is' : `${refusal.triesLeft} tries are`} left.`;
    case 'number-check-over':
      return 'This code does not count any more, or never did: it was used, tried too often, or is too old. Ask for another one.';
    case 'text-not-sent':
      return 'The text with the code could not be sent. Try again in a minute.';
    case 'request-not-found':
      return 'There is no such request of your app.';
    case 'call-ins-not-offered':
      return 'Customers cannot announce their calls here.';
    case 'push-target-unknown':
      return `Nothing is pushed to "${refusal.target}": it is no device of a push application, and no webhook, that the operator named.`;
    case 'call-in-pending':
      return 'Another app or customer announced a call from this number, and it is still open. It must be made or cancelled there first.';
    case 'call-in-not-ready':
      return 'It is not this customer’s turn yet. Wait for the push, or ask again how it stands.';
    case 'call-in-expired':
      return 'This request left the line: nobody accepted or called in time. Ask anew.';
    case 'call-in-over':
      return 'This request is over: it was used, cancelled or removed. Ask anew.';
  }
}
