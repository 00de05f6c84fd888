import type { Failure } from './outcome';
import type { Prompt } from './prompt-form';

export interface BotTalk {
  /** ARN of the bot's alias; the name of one of Lex V1. */
  bot: string;
  /** Empty text: the bot listens at once. */
  prompt: Prompt;
  sessionAttributes: Record<string, string>;
  /** Chat only: what counts as the customer's first message. */
  initialMessage?: string;
  /** Chat only: how long the customer may say nothing. Absent: as long as they like. */
  textTimeoutSeconds?: number;
}

/** `$.Lex` after a conversation. */
export interface LexResult {
  IntentName: string;
  IntentConfidence: { Score: number };
  DialogState: string;
  Slots: Record<string, string>;
  SessionAttributes: Record<string, string>;
  SentimentResponse?: { Label: string; Scores: Record<string, number> };
  AlternateIntents: Record<string, { IntentName: string; IntentConfidence: { Score: number }; Slots: Record<string, string> }>;
}

export type BotOutcome = { lex: LexResult } | { timedOut: true } | Failure;
