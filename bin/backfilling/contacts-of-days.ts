import { type ConnectClient, paginateSearchContacts } from '@aws-sdk/client-connect';
import { createContactStoryLookUp } from '../../lambda/journeys/adapters/connect-contact-stories';
import type { ContactStory } from '../../lambda/journeys/domain/contact-story';

/** A search spans eight weeks at most (SearchContacts). */
const DAYS_A_SEARCH = 50;
const DAY_MILLISECONDS = 86_400_000;

/** Every contact that began in these days, as Connect knows it, oldest first. @param days UTC: from the beginning of the first to the end of the last */
export async function* contactsOfDays(client: ConnectClient, { InstanceId, defaultCountry }: { InstanceId: string; defaultCountry: string }, days: { from: string; to: string }): AsyncIterable<ContactStory> {
  const contacts = createContactStoryLookUp(client, { instanceId: InstanceId, defaultCountry });
  const end = Date.parse(`${days.to}T00:00:00.000Z`) + DAY_MILLISECONDS;
  for (let start = Date.parse(`${days.from}T00:00:00.000Z`); start < end; start += DAYS_A_SEARCH * DAY_MILLISECONDS) {
    // The end of a range counts as within it.
    const TimeRange = { Type: 'INITIATION_TIMESTAMP' as const, StartTime: new Date(start), EndTime: new Date(Math.min(start + DAYS_A_SEARCH * DAY_MILLISECONDS, end) - 1) };
    const search = paginateSearchContacts({ client, pageSize: 100 }, { InstanceId, TimeRange, Sort: { FieldName: 'INITIATION_TIMESTAMP', Order: 'ASCENDING' } });
    for await (const { Contacts = [] } of search) {
      for (const { Id } of Contacts) {
        const story = Id === undefined ? undefined : await contacts.lookUp(Id);
        if (story) yield story;
      }
    }
  }
}
