import { secondsBetween } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { ContactStory } from '../domain/contact-story';
import type { ContactStoryLookUp } from '../ports/contact-stories';

interface AskConnectNeeds {
  /** Tries once: where Connect is too busy, it says so at once. */
  contacts: ContactStoryLookUp;
  clock: Clock;
  /** A question was let go. */
  letGo: () => void;
}

/** Undefined: Connect does not say, or was not asked, since others need what it answers in a second. */
export type AskConnect = (contactId: string) => Promise<ContactStory | undefined>;

/** Of the 10 that the whole account has for DescribeContact: the rest is for calls of our own. */
const QUESTIONS_A_SECOND = 2;
/** After Connect said that it is too busy. */
const PAUSE_SECONDS = 5;

/** Asks Connect about contacts, within a budget of this environment. What is let go may be asked again with the next event, or when somebody reads the journey. */
export function createAskConnect({ contacts, clock, letGo }: AskConnectNeeds): AskConnect {
  let asked: string[] = [];
  let pausedAt: string | undefined;
  const isAllowed = (now: string) => {
    if (pausedAt !== undefined && secondsBetween(pausedAt, now) < PAUSE_SECONDS) return false;
    asked = asked.filter((at) => secondsBetween(at, now) < 1);
    return asked.length < QUESTIONS_A_SECOND;
  };
  return async (contactId) => {
    const now = clock.now();
    if (!isAllowed(now)) return void letGo();
    asked.push(now);
    try {
      const found = await contacts.lookUp(contactId);
      return found && { ...found, lookedUpAt: now };
    } catch {
      pausedAt = now;
      return void letGo();
    }
  };
}
