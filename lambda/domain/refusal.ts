/**
 * The expected ways of saying no, in one closed union. Each carries the fact it rests on; the sentence is for the person
 * who asked. docs/refusals.md lists them, and a test holds the two together.
 */
export type Refusal =
  | { code: 'body-malformed' }
  | { code: 'field-unknown'; field: string; allowed: readonly string[] }
  | { code: 'field-invalid'; field: string; allowed: string }
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
  | { code: 'earlier-call-not-settled' }
  | { code: 'agent-not-held' };

export type RefusalCode = Refusal['code'];

export function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case 'body-malformed':
      return 'The request body is not a JSON object. Send an object such as {"number": "+4930123456"}.';
    case 'field-unknown':
      return `The field "${refusal.field}" is not known here. Allowed are: ${refusal.allowed.join(', ')}.`;
    case 'field-invalid':
      return `The field "${refusal.field}" must be ${refusal.allowed}.`;
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
      return 'Your last call to this number could not yet be taken out of Amazon Connect, so another was not placed. Try again in a minute.';
    case 'agent-not-held':
      return 'You could not be taken out of routing for this call, so it was not placed. Try again.';
  }
}
