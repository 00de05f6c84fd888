import type { Asking } from '../../agents/domain/role';
import type { Callback } from '../../callbacks/domain/callback';
import { secondsBetween } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { activityOfCallback, activityOfContact, maySeeActivity } from '../domain/activity';
import type { ContactStory } from '../domain/contact-story';
import type { Journey } from '../domain/journey';
import { contactsOfCallback, storiesOfCallback } from '../domain/stories-of-callback';
import type { ContactStories } from '../ports/contact-stories';
import type { History } from '../ports/history';
import type { AskConnect } from './ask-connect';

export interface ReadJourneyNeeds {
  stories: ContactStories;
  history: History;
  callbacks: { find(id: string): Promise<Callback | undefined> };
  /** Undefined: only calls of our own are noted, and their records are settled by the sweep. */
  askConnect: AskConnect | undefined;
  clock: Clock;
}

/** Undefined: nothing is noted of it, or the person may not see it. */
export type ReadJourney = (asking: Asking, contactId: string) => Promise<Journey | undefined>;

/** What is known of one contact: what its events told, and what the record knows that it is of. */
export function createReadJourney(needs: ReadJourneyNeeds): ReadJourney {
  return async (asking, contactId) => {
    const [noted, callback] = await Promise.all([needs.stories.find(contactId), recordOf(needs, contactId)]);
    const ofRecord = callback && storiesOfCallback(callback).find((story) => [story.contactId, story.rootContactId].includes(contactId));
    const settled = noted && !callback ? await settle(needs, noted) : noted;
    const story = ofRecord ? { ...settled, ...ofRecord } : settled;
    if (!story) return undefined;
    const may = maySeeActivity(asking, activityOfContact(story)) || (callback !== undefined && maySeeActivity(asking, activityOfCallback(callback)));
    return may ? { story, ...(callback && { callback }) } : undefined;
  };
}

async function recordOf({ history, callbacks }: ReadJourneyNeeds, contactId: string): Promise<Callback | undefined> {
  const [found] = (await history.newest({ contact: contactId }, { limit: 5 })).filter(({ entry }) => entry.kind === 'callback');
  const callback = found && (await callbacks.find(found.entry.id));
  return callback && contactsOfCallback(callback).includes(contactId) ? callback : undefined;
}

/** An event may have been lost: then a contact seems to go on. */
const LONG_SECONDS = 3600;

async function settle({ stories, askConnect, clock }: ReadJourneyNeeds, story: ContactStory): Promise<ContactStory> {
  const { contactId, initiatedAt, disconnectedAt, customerNumber, lookedUpAt, channel } = story;
  const seemsLost = disconnectedAt === undefined && (initiatedAt === undefined || secondsBetween(initiatedAt, clock.now()) > LONG_SECONDS);
  const lacksNumber = customerNumber === undefined && lookedUpAt === undefined && channel === 'VOICE';
  const found = askConnect && (seemsLost || lacksNumber) ? await askConnect(contactId) : undefined;
  return found ? stories.add(found) : story;
}
