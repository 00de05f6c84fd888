import { next, noMatchingError, type BlockContext, type BlockDefinition, type Branch } from '../block';
import { reachParticipant } from '../dial-customer';
import { PROMPT_PARAMETERS, readOptionalPrompt } from '../prompt';
import { readCustomerInput } from './stored-input';

/** A menu that branches on one key, or a question whose answer is stored as `$.StoredCustomerInput`. Voice only. */
export const getParticipantInput: BlockDefinition = {
  type: 'GetParticipantInput',
  parameters: [...PROMPT_PARAMETERS, 'InputTimeLimitSeconds', 'StoreInput', 'InputValidation', 'InputEncryption', 'DTMFConfiguration'],
  notes: ['Encrypted input is stored as a placeholder that names the key, never as digits.'],
  async run(context) {
    if ((context.host.view().Channel ?? 'VOICE') !== 'VOICE') return noMatchingError('keys are pressed on the phone only');
    return context.parameters.flag('StoreInput', false) ? store(context) : menu(context);
  },
};

async function menu({ host, run, parameters }: BlockContext): Promise<Branch> {
  const prompt = readOptionalPrompt(parameters);
  const timeLimitSeconds = parameters.integer('InputTimeLimitSeconds', { from: 1, to: Number.MAX_SAFE_INTEGER });
  if (parameters.has('DTMFConfiguration')) parameters.whole('DTMFConfiguration');
  await reachParticipant(run);
  const input = await host.input({ kind: 'menu', prompt, timeLimitSeconds });
  if ('failed' in input) return noMatchingError(input.failed);
  return 'timedOut' in input ? { take: 'error', error: 'InputTimeLimitExceeded', because: `no key was pressed for ${timeLimitSeconds} s` } : { take: 'condition', value: input.digits };
}

async function store(context: BlockContext): Promise<Branch> {
  const read = readCustomerInput(context.parameters);
  await reachParticipant(context.run);
  const input = await context.host.input(read.request);
  if ('failed' in input) return noMatchingError(input.failed);
  // No input at all is a success with this word as its value [D].
  const stored = 'timedOut' in input ? 'Timeout' : read.accept(input.digits);
  if (stored === undefined) return { take: 'error', error: 'InvalidPhoneNumber', because: 'what was pressed is no phone number of the kind asked for' };
  context.session.storedCustomerInput = stored;
  return next;
}
