import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { InputRequest } from '../host';
import type { Parameters } from '../parameters';
import { readOptionalPrompt } from '../prompt';

/** Connect's own default between two digits [D]. */
const INTERDIGIT_SECONDS = 5;
const PHONE_NUMBER_DIGITS = 20;

export interface CustomerInput {
  request: Extract<InputRequest, { kind: 'store' }>;
  /** Returns the text to store for the digits, or undefined if they are not the phone number that was asked for. */
  accept(digits: string): string | undefined;
}

/** Reads the parameters of a question whose answer is stored. */
export function readCustomerInput(parameters: Parameters): CustomerInput {
  const validation = parameters.object('InputValidation', ['PhoneNumberValidation', 'CustomValidation']);
  const phone = validation.has('PhoneNumberValidation');
  const maximumLength = phone
    ? PHONE_NUMBER_DIGITS
    : validation.object('CustomValidation', ['MaximumLength']).integer('MaximumLength', { from: 1, to: Number.MAX_SAFE_INTEGER });
  return {
    request: { kind: 'store', prompt: readOptionalPrompt(parameters), ...readTiming(parameters), maximumLength },
    accept: phone ? phoneNumbers(validation) : readEncryption(parameters),
  };
}

function readTiming(parameters: Parameters): { timeLimitSeconds: number; interdigitSeconds: number; terminator: string; cancelKey: boolean } {
  const timeLimitSeconds = parameters.integer('InputTimeLimitSeconds', { from: 1, to: Number.MAX_SAFE_INTEGER });
  const defaults = { timeLimitSeconds, interdigitSeconds: INTERDIGIT_SECONDS, terminator: '#', cancelKey: true };
  if (!parameters.has('DTMFConfiguration')) return defaults;
  const keys = parameters.object('DTMFConfiguration', ['InputTerminationSequence', 'DisableCancelKey', 'InterdigitTimeLimitSeconds']);
  const interdigit = keys.has('InterdigitTimeLimitSeconds');
  return {
    timeLimitSeconds,
    interdigitSeconds: interdigit ? keys.integer('InterdigitTimeLimitSeconds', { from: 1, to: 20 }) : defaults.interdigitSeconds,
    terminator: keys.optional('InputTerminationSequence') ?? defaults.terminator,
    cancelKey: !keys.flag('DisableCancelKey', false),
  };
}

/** Callers cannot press a plus: in the international form it is put in front; a local number is read by its country's rules. */
function phoneNumbers(validation: Parameters): CustomerInput['accept'] {
  const rules = validation.object('PhoneNumberValidation', ['NumberFormat', 'CountryCode']);
  const local = rules.required('NumberFormat') === 'Local';
  const country = rules.optional('CountryCode')?.toUpperCase() as CountryCode | undefined;
  return (digits) => {
    const number = local ? parsePhoneNumberFromString(digits, country) : parsePhoneNumberFromString(`+${digits}`);
    return number?.isValid() ? number.number : undefined;
  };
}

function readEncryption(parameters: Parameters): CustomerInput['accept'] {
  if (!parameters.has('InputEncryption')) return (digits) => digits;
  const encryption = parameters.object('InputEncryption', ['EncryptionKeyId', 'Key']);
  const keyId = encryption.required('EncryptionKeyId');
  return () => `encrypted(${keyId})`;
}
