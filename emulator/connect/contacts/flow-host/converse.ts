import { NotEmulated } from '../../../not-emulated';
import type { BotTurn, RecognizedIntent } from '../../bots/bot-script';
import { SECOND } from '../../centre-context';
import type { BotOutcome, BotTalk, LexResult } from '../../flow-runner/bot-talk';
import type { HostScope } from './host-scope';
import { lengthOf, NO_PROMPT, isKnown, pause, say } from './speak';

/** A bot that has not understood by then never will: the budget of one conversation. */
const LONGEST_TALK_TURNS = 100;
/** Start Silence Threshold and End timeout of keys (AG:get-customer-input). */
const START_OF_SPEECH_MILLISECONDS = 3_000;
const BETWEEN_KEYS_MILLISECONDS = 5_000;

type Heard = Pick<BotTurn, 'said' | 'by'>;

/** Lets the script of a bot talk with the customer until it names an intent. */
export async function converse(scope: HostScope, talk: BotTalk): Promise<BotOutcome> {
  const { ctx, lifeline, part } = scope;
  if (!ctx.store.instance.bots.has(talk.bot)) return { failed: `the bot ${talk.bot} is not associated with the instance` };
  const script = ctx.botScripts.get(talk.bot);
  if (!script) throw new NotEmulated(`the bot ${talk.bot} without a script`, `contact ${lifeline.contact.id}`);
  if (!isKnown(scope, talk.prompt)) return NO_PROMPT;
  say(scope, talk.prompt);
  let speaking = lengthOf(scope, talk.prompt);
  let sessionAttributes = talk.sessionAttributes;
  const memory = {};
  for (let turn = 0; turn < LONGEST_TALK_TURNS; turn += 1) {
    const heard = turn === 0 && talk.initialMessage ? ({ said: talk.initialMessage, by: 'text' } as const) : await listen(scope, talk, speaking);
    if (!heard) return { timedOut: true };
    const reply = await script({ ...heard, contactId: lifeline.contact.id, turn, sessionAttributes, memory });
    part.signal.throwIfAborted();
    sessionAttributes = { ...sessionAttributes, ...reply?.sessionAttributes };
    ctx.journal.record('bot', outcomeOf(reply), { contactId: lifeline.contact.id, bot: talk.bot, ...heard });
    if (reply && 'fails' in reply) return { failed: reply.fails };
    if (!reply || 'intent' in reply) return { lex: await close(scope, reply ?? { intent: 'FallbackIntent' }, sessionAttributes) };
    say(scope, { text: reply.asks });
    speaking = lengthOf(scope, { text: reply.asks });
  }
  return { failed: `the bot has not understood in ${LONGEST_TALK_TURNS} turns` };
}

function outcomeOf(reply: object | undefined): string {
  if (!reply) return 'FallbackIntent';
  return 'intent' in reply ? String(reply.intent) : 'asks' in reply ? 'ASKS' : 'FAILS';
}

/** What the customer says or presses, while the bot speaks or after it. Nothing: a chat in which the time is over. */
async function listen(scope: HostScope, talk: BotTalk, speaking: number): Promise<Heard | undefined> {
  const { ctx, lifeline, part } = scope;
  const written = lifeline.contact.channel === 'CHAT';
  const limit = written ? (talk.textTimeoutSeconds ?? Infinity) * SECOND : speaking + startOfSpeech(talk.sessionAttributes);
  if (!lifeline.leg) {
    await pause(scope, speaking);
    return { said: '', by: 'silence' };
  }
  const { input } = lifeline.leg;
  const said = await input.nextUtterance(ctx.time, { milliseconds: limit, signal: part.signal });
  if (said !== undefined) return { said, by: written ? 'text' : 'speech' };
  if (written) return undefined;
  return input.pressed ? { said: await keys(scope), by: 'keys' } : { said: '', by: 'silence' };
}

function startOfSpeech(attributes: Record<string, string>): number {
  const own = Object.entries(attributes).find(([name]) => name.startsWith('x-amz-lex:audio:start-timeout-ms:'));
  return own ? Number(own[1]) : START_OF_SPEECH_MILLISECONDS;
}

/** Digits until # or a pause; * takes them back. */
async function keys({ ctx, lifeline, part }: HostScope): Promise<string> {
  let digits = '';
  for (;;) {
    const digit = await lifeline.leg!.input.nextDigit(ctx.time, { milliseconds: BETWEEN_KEYS_MILLISECONDS, signal: part.signal });
    if (digit === undefined || digit === '#') return digits;
    digits = digit === '*' ? '' : digits + digit;
  }
}

async function close(scope: HostScope, found: RecognizedIntent, SessionAttributes: Record<string, string>): Promise<LexResult> {
  if (found.says) {
    say(scope, { text: found.says });
    await pause(scope, lengthOf(scope, { text: found.says }));
  }
  const { intent, confidence = 1, slots = {}, sentiment, alternateIntents = {} } = found;
  const alternates = Object.entries(alternateIntents).map(([name, one]) => [name, { IntentName: one.intentName, IntentConfidence: { Score: one.confidence }, Slots: one.slots ?? {} }]);
  return {
    IntentName: intent,
    IntentConfidence: { Score: confidence },
    DialogState: intent === 'FallbackIntent' ? 'Failed' : 'ReadyForFulfillment',
    Slots: slots,
    SessionAttributes,
    ...(sentiment && { SentimentResponse: { Label: sentiment.label, Scores: sentiment.scores ?? {} } }),
    AlternateIntents: Object.fromEntries(alternates) as LexResult['AlternateIntents'],
  };
}
