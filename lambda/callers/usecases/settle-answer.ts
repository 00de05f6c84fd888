import type { ContactNews } from '../../callbacks/domain/contact-news';
import type { ContactIndex } from '../../callbacks/ports/callback-store';
import type { Follow } from '../../callbacks/usecases/advance-callback';

export interface SettleAnswerNeeds {
  follow: Follow;
  contactIndex: ContactIndex;
}

export type SettleAnswer = (news: ContactNews) => Promise<void>;

/**
 * An agent answered a caller, who may have chosen a callback just before: then none is needed any more. Connect is not asked: it takes 10 questions a
 * second, and most callers chose none.
 */
export function createSettleAnswer({ follow, contactIndex }: SettleAnswerNeeds): SettleAnswer {
  return async ({ facts }) => {
    const chosen = await Promise.all([contactIndex.callbackOf(facts.contactId), contactIndex.findLinked(facts.contactId)]);
    for (const callback of chosen) if (callback) await follow(callback, { type: 'contact-seen', facts });
  };
}
