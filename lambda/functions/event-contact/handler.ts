import { calledInOf, type ContactEvent, newsOf } from '../../callbacks/adapters/contact-event';
import type { ContactNews } from '../../callbacks/domain/contact-news';
import { createContactIndex } from '../../callbacks/adapters/dynamodb-contact-index';
import { createFollow } from '../../callbacks/usecases/advance-callback';
import { applyContactEvent } from '../../callbacks/usecases/apply-contact-event';
import { createSettleAnswer } from '../../callers/usecases/settle-answer';
import { createSettleInboundCall } from '../../callers/usecases/settle-inbound-call';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createTableClient } from '../../ground/adapters/table-client';
import { wireCancelForInboundCall } from '../wiring/inbound-calls';
import { wireHandDialled } from '../wiring/hand-dialled';
import { wireBasics, wireDispatching } from '../wiring/callbacks';
import { wireByNumber } from '../wiring/keys';
import { withLines } from '../wiring/lines';
import { withQueues } from '../wiring/queues';
import { eventContactEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(eventContactEnvironment, process.env), table);
const notices = createNotices('event-contact', environment.STACK_NAME);
const connect = createConnectClient();
const following = wireByNumber(environment, { table, notices }, withLines({ ...wireBasics(environment, { connect, table, notices }), ...wireDispatching(environment, table) }));
const { keys, store, contacts, hours, queues } = following;
const contactIndex = createContactIndex(table, { TableName: environment.CALLBACKS_TABLE, store });
const settleAnswer = createSettleAnswer({ follow: createFollow(following), contactIndex });
const followHandDialled = wireHandDialled(environment, { ...following, connect, table, contactIndex, defaultCountry: environment.DEFAULT_COUNTRY });
const settleInboundCall = createSettleInboundCall({
  cancelForInboundCall: wireCancelForInboundCall({ ...following, defaultCountry: environment.DEFAULT_COUNTRY }),
  contacts,
  hours,
  queues,
  dedicatedNumber: environment.DEDICATED_NUMBER,
  calledIn: environment.CALLED_IN,
  callerProof: environment.CALLER_PROOF,
});

/** Callers choose callbacks in the queues that the settings name. Where an event names none, it may be one of those. */
function isOfOurQueues({ queueId }: ContactNews): boolean {
  return queueId === undefined || queues.has(queueId);
}

/** Contact events of the instance. One that fails is tried again by Lambda, and then kept in the failure queue. */
export const handler = handlerOf(async (event: ContactEvent): Promise<void> => {
  try {
    await keys.refresh();
    const news = newsOf(event);
    if (news?.isByHand) return await followHandDialled(news);
    const calledIn = calledInOf(event);
    // A callback that the caller chose in this very call has another end than one of before.
    if (calledIn?.come === 'connected' && news && isOfOurQueues(news)) await settleAnswer(news);
    if (calledIn) await settleInboundCall(calledIn);
    else if (news && !news.cameIn) await applyContactEvent({ ...following, contactIndex }, news);
  } finally {
    notices.flush();
  }
});
