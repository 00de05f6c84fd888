import { createConnectClient } from '../adapters/connect-client';
import { createTableClient } from '../adapters/table-client';
import { newsOf, type ContactEvent } from '../adapters/contact-event';
import { createNotices } from '../adapters/logged-notices';
import { readEnvironment } from '../environment/contract';
import { eventContactEnvironment } from '../environment/event-contact';
import { bringWhatIsNear } from '../usecases/bring-what-is-near';
import { settleContact } from '../usecases/settle-contact';
import { wireBasics, wireDispatching, wireLookUpTelephony } from './wiring';

const environment = readEnvironment(eventContactEnvironment, process.env);
const notices = createNotices('event-contact');
const connect = createConnectClient();
const table = createTableClient();
const basics = wireBasics(environment, { connect, table, notices });
const ports = {
  ...basics,
  store: bringWhatIsNear(basics.store, { ...wireDispatching(environment, table), ...basics }),
  telephony: wireLookUpTelephony(environment, connect),
};

/** Contact events of the instance. One that fails is tried again by Lambda, and then kept in the failure queue. */
export async function handler(event: ContactEvent): Promise<void> {
  try {
    const news = newsOf(event);
    if (news) await settleContact(ports, news);
  } finally {
    notices.flush();
  }
}
