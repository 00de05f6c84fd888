import { createConnectClient } from '../adapters/connect-client';
import { createTableClient } from '../adapters/table-client';
import { calledInOf, newsOf, type ContactEvent } from '../adapters/contact-event';
import { digestIds } from '../adapters/digest-ids';
import { createPlaceBook } from '../adapters/dynamodb-place-book';
import { createNotices } from '../adapters/logged-notices';
import { systemClock } from '../adapters/system-clock';
import { readEnvironment } from '../environment/contract';
import { eventContactEnvironment } from '../environment/event-contact';
import { settleAnswer } from '../usecases/settle-answer';
import { settleCalledIn } from '../usecases/settle-called-in';
import { settleContact } from '../usecases/settle-contact';
import { wireFollowing } from './wiring';

const environment = readEnvironment(eventContactEnvironment, process.env);
const notices = createNotices('event-contact');
const connect = createConnectClient();
const table = createTableClient();
const ports = {
  ...wireFollowing(environment, { connect, table, notices }),
  places: createPlaceBook(table, { tableName: environment.CALLBACKS_TABLE, clock: systemClock }),
  ids: digestIds,
  dedicatedNumber: environment.DEDICATED_NUMBER,
  defaultCountry: environment.DEFAULT_COUNTRY,
};

/** Contact events of the instance. One that fails is tried again by Lambda, and then kept in the failure queue. */
export async function handler(event: ContactEvent): Promise<void> {
  try {
    const calledIn = calledInOf(event);
    const news = newsOf(event);
    if (calledIn) await settleCalledIn(ports, calledIn);
    else if (news?.cameIn) await settleAnswer(ports, news);
    else if (news) await settleContact(ports, news);
  } finally {
    notices.flush();
  }
}
