import { next, noMatchingError, type BlockContext, type BlockDefinition, type Branch } from '../block';
import { reachParticipant } from '../dial-customer';
import type { Parameters } from '../parameters';
import { PROMPT_PARAMETERS, readOptionalPrompt } from '../prompt';

/** Lets a bot find out what the customer wants. The branches are its intents. */
export const connectParticipantWithLexBot: BlockDefinition = {
  type: 'ConnectParticipantWithLexBot',
  parameters: [...PROMPT_PARAMETERS, 'LexV2Bot', 'LexBot', 'LexSessionAttributes', 'LexInitializationData', 'LexTimeoutSeconds'],
  notes: [
    'Bots are scripts (`scriptBot`). A bot that the instance may not use takes the error branch; a flow that reaches one without a script stops with `NotEmulated`.',
    'Aliases of a bot of Lex V1 are not told apart.',
    'Speech is heard at once; of the time limits in session attributes only the one for the start of speech and of keys is kept.',
  ],
  async run(context) {
    const { host, run, session, parameters } = context;
    const channel = host.view().Channel ?? 'VOICE';
    if (channel !== 'VOICE' && channel !== 'CHAT') return noMatchingError('bots talk on the phone and in chats only');
    const timeout = parameters.has('LexTimeoutSeconds') ? parameters.object('LexTimeoutSeconds', ['Text']) : undefined;
    const talk = {
      bot: readBot(parameters),
      prompt: readOptionalPrompt(parameters),
      sessionAttributes: texts(parameters.has('LexSessionAttributes') ? parameters.sparse('LexSessionAttributes') : {}),
      initialMessage: parameters.has('LexInitializationData') ? parameters.object('LexInitializationData', ['InitialMessage']).optional('InitialMessage') : undefined,
      textTimeoutSeconds: timeout?.has('Text') ? timeout.integer('Text', { from: 1, to: Number.MAX_SAFE_INTEGER }) : undefined,
    };
    await reachParticipant(run);
    const outcome = await host.converse(talk);
    if ('failed' in outcome) return noMatchingError(outcome.failed);
    if ('timedOut' in outcome) return { take: 'error', error: 'InputTimeLimitExceeded', because: `nothing was said for ${talk.textTimeoutSeconds} s` };
    session.lex = outcome.lex;
    return branchOf(context, outcome.lex.IntentName);
  },
};

/** An action that names no intent, nor what to do with others, goes on whatever was meant [S]. */
function branchOf({ action }: BlockContext, intent: string): Branch {
  const { Conditions = [], Errors = [] } = action.Transitions;
  const indifferent = Conditions.length === 0 && !Errors.some(({ ErrorType }) => ErrorType === 'NoMatchingCondition');
  return indifferent ? next : { take: 'condition', value: intent };
}

function readBot(parameters: Parameters): string {
  if (parameters.has('LexV2Bot')) return parameters.object('LexV2Bot', ['AliasArn', 'LocaleId']).required('AliasArn');
  return parameters.object('LexBot', ['Name', 'Region', 'Alias']).required('Name');
}

function texts(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
}
