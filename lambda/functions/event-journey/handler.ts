import type { ContactEvent } from '../../callbacks/adapters/contact-event';
import { createContactIndex } from '../../callbacks/adapters/dynamodb-contact-index';
import { createCallbackStore } from '../../callbacks/adapters/dynamodb-callback-store';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock as clock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { createContactStoryLookUp } from '../../journeys/adapters/connect-contact-stories';
import { storyOfEvent } from '../../journeys/adapters/contact-event-story';
import { createContactStories } from '../../journeys/adapters/dynamodb-contact-stories';
import { createHistoryWriter } from '../../journeys/adapters/dynamodb-history';
import { createAskConnect } from '../../journeys/usecases/ask-connect';
import { createNoteContact } from '../../journeys/usecases/note-contact';
import { wireKeys } from '../wiring/keys';
import { recordsOf } from '../wiring/records';
import { eventJourneyEnvironment } from './environment';

const environment = readEnvironment(eventJourneyEnvironment, process.env);
const table = createTableClient();
const { CALLBACKS_TABLE: TableName, JOURNEYS_KEPT_DAYS: keptDays } = environment;
const notices = createNotices('event-journey', environment.STACK_NAME);
const { keys, ids } = wireKeys(environment, notices);
const noteContact = createNoteContact({
  stories: createContactStories(table, { TableName, keptDays, clock }),
  history: createHistoryWriter(table, { TableName, ids, keptDays }),
  contactIndex: createContactIndex(table, { TableName, store: createCallbackStore(table, recordsOf(environment)) }),
  // It is asked once: what it does not answer is asked again with the next event, or when somebody reads the journey.
  askConnect: createAskConnect({ contacts: createContactStoryLookUp(createConnectClient(invocationTime, 1), { instanceId: environment.INSTANCE_ID, defaultCountry: environment.DEFAULT_COUNTRY }), clock, letGo: () => notices.count('JourneyQuestion', 'let go') }),
  dedicatedNumber: environment.DEDICATED_NUMBER,
});

/** Every contact event of the instance, for journeys. One that fails is tried again by Lambda, and then kept in the failure queue: noting it twice changes nothing. */
export const handler = handlerOf(async (event: ContactEvent): Promise<void> => {
  try {
    await keys.refresh();
    const story = storyOfEvent(event);
    if (story) await noteContact(story);
  } finally {
    notices.flush();
  }
});
