import type { LexBotConfig } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';

/** The bot that a request names: the alias of a V2 bot, or the name of a V1 bot. */
export function botNamed({ LexBot, LexV2Bot }: LexBotConfig): string {
  const bot = LexV2Bot?.AliasArn ?? LexBot?.Name;
  if (!bot) throw new ConnectError('InvalidRequestException', 'Give LexV2Bot with AliasArn, or LexBot with Name.');
  return bot;
}

export function botReference(bot: string): LexBotConfig {
  return bot.startsWith('arn:') ? { LexV2Bot: { AliasArn: bot } } : { LexBot: { Name: bot, LexRegion: undefined } };
}
