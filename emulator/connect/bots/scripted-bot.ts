import type { BotReply, BotScript, SentimentLabel } from './bot-script';

/** An intent in words alone, for scripts that come as data. */
export interface IntentScript {
  intent: string;
  /** It is meant when one of these stands in what was said, case and punctuation aside; digits must be these exactly. */
  when: string[];
  /** The value of each slot, or what the bot asks to learn it. */
  slots?: Record<string, string | { asks: string }>;
  confidence?: number;
  sentiment?: SentimentLabel;
  sessionAttributes?: Record<string, string>;
  /** The bot's closing words. */
  says?: string;
}

/** A bot that looks for words, asks for the slots that are missing, one after the other, and else falls back. */
export function scriptedBot(intents: readonly IntentScript[]): BotScript {
  return ({ said, by, memory }) => {
    const talk = memory as { script?: IntentScript; slots?: Record<string, string>; asked?: string };
    if (talk.script && talk.asked) talk.slots![talk.asked] = said;
    else talk.script = intents.find(({ when }) => when.some((words) => (by === 'keys' ? words === said : isIn(words, said))));
    if (!talk.script) return undefined;
    talk.slots ??= given(talk.script);
    return next(talk as Required<typeof talk>);
  };
}

function next(talk: { script: IntentScript; slots: Record<string, string>; asked: string }): BotReply {
  const { script, slots } = talk;
  for (const [name, slot] of Object.entries(script.slots ?? {})) {
    if (typeof slot === 'string' || slots[name] !== undefined) continue;
    talk.asked = name;
    return { asks: slot.asks };
  }
  const { intent, confidence, sentiment, says, sessionAttributes } = script;
  return { intent, slots, confidence, says, sessionAttributes, ...(sentiment && { sentiment: { label: sentiment } }) };
}

function given({ slots = {} }: IntentScript): Record<string, string> {
  return Object.fromEntries(Object.entries(slots).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

const plain = (text: string): string => ` ${text.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''} `;

function isIn(words: string, said: string): boolean {
  return words.trim() !== '' && plain(said).includes(plain(words));
}
