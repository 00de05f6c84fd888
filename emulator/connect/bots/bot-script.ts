/** What a bot of Amazon Lex answers here: scripts in the place of trained bots, and of the AI agents behind them. */

/** One turn of a conversation: what the customer said, or that they said nothing in time. */
export interface BotTurn {
  contactId: string;
  /** Words, or digits that ended with # or a pause. Empty in silence. */
  said: string;
  by: 'speech' | 'keys' | 'text' | 'silence';
  /** 0 for the first turn of this conversation. */
  turn: number;
  /** LexSessionAttributes of the block, with what earlier turns changed. */
  sessionAttributes: Readonly<Record<string, string>>;
  /** A script may keep here whatever it needs until the conversation is over. */
  memory: Record<string, unknown>;
}

export type SentimentLabel = 'POSITIVE' | 'NEGATIVE' | 'NEUTRAL' | 'MIXED';

export interface RecognizedIntent {
  /** As the flow's conditions name it. */
  intent: string;
  slots?: Record<string, string>;
  /** 0 to 1; 1 when left out. */
  confidence?: number;
  sentiment?: { label: SentimentLabel; scores?: Record<string, number> };
  /** Other intents that it may have been, by a name of the flow's choosing. */
  alternateIntents?: Record<string, { intentName: string; confidence: number; slots?: Record<string, string> }>;
  /** The bot's closing words. */
  says?: string;
}

/** The bot asks on, has understood, or fails. Undefined: the FallbackIntent, which every bot has. */
export type BotReply = ({ asks: string } | RecognizedIntent | { fails: string }) & { sessionAttributes?: Record<string, string> };

export type BotScript = (turn: BotTurn) => BotReply | undefined | Promise<BotReply | undefined>;
