import * as v from 'valibot';
import { scriptedBot } from '../connect/bots/scripted-bot';
import { withBody, type RemoteRoute } from './remote-route';

const texts = v.record(v.string(), v.string());
const intent = v.strictObject({
  intent: v.string(),
  when: v.array(v.string()),
  slots: v.optional(v.record(v.string(), v.union([v.string(), v.strictObject({ asks: v.string() })]))),
  confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  sentiment: v.optional(v.picklist(['POSITIVE', 'NEGATIVE', 'NEUTRAL', 'MIXED'])),
  sessionAttributes: v.optional(texts),
  says: v.optional(v.string()),
});

export const botRoutes: RemoteRoute[] = [
  withBody({
    method: 'POST',
    path: '/bots',
    says: 'Says what a bot of Amazon Lex understands, and lets flows use it: the intents by words that stand in what was said, with slots, sentiment and closing words.',
    example: '{"bot": "arn:aws:lex:…:bot-alias/B/A", "intents": [{"intent": "Order", "when": ["order"], "slots": {"item": {"asks": "What do you need?"}}}]}',
    body: v.strictObject({ bot: v.string(), intents: v.array(intent) }),
    run: ({ bots }, { body }) => bots.scriptBot(body.bot, scriptedBot(body.intents)),
  }),
];
