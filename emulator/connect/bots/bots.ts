import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import type { BotScript } from './bot-script';

/** The bots that flows of the instance may use, each by the ARN of its alias, one of Lex V1 by its name. */
export interface BotActions {
  /** Lets flows use the bot. ResourceConflictException when they may already. */
  associateBot(bot: string): void;
  disassociateBot(bot: string): void;
  listBots(): string[];
  /** Says what the bot answers from now on, and lets flows use it. */
  scriptBot(bot: string, script: BotScript): void;
}

export function botActions(ctx: CentreContext): BotActions {
  const { bots } = ctx.store.instance;
  return {
    associateBot(bot) {
      if (bots.has(bot)) throw new ConnectRefusal('ResourceConflictException', `${bot} is associated with this instance already.`);
      bots.add(bot);
    },
    disassociateBot(bot) {
      if (!bots.delete(bot)) throw new ConnectRefusal('ResourceNotFoundException', `${bot} is not associated with this instance.`);
    },
    listBots: () => [...bots],
    scriptBot(bot, script) {
      bots.add(bot);
      ctx.botScripts.set(bot, script);
    },
  };
}
