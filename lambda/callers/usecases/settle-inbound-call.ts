import { isOpen } from '../../calendar/domain/opening-hours';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import { type CalledInMoment, hasComeTo, momentChosen } from '../../callbacks/domain/called-in-moment';
import type { CalledInNews } from '../../callbacks/domain/contact-news';
import type { ContactLookUp } from '../../callbacks/ports/contacts';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { type CallerProof, isProven } from '../domain/caller-proof';
import type { CancelForInboundCall } from './cancel-for-inbound-call';

export interface SettleInboundCallNeeds {
  cancelForInboundCall: CancelForInboundCall;
  contacts: ContactLookUp;
  hours: OpeningHoursBook;
  queues: ReadonlyMap<string, QueuePolicy>;
  /** Calls to it are our own, and no customer's. E.164. */
  dedicatedNumber: string;
  /** How far a call must come, unless its flow chose otherwise. */
  calledIn: CalledInMoment;
  callerProof: CallerProof;
}

export type SettleInboundCall = (news: CalledInNews) => Promise<void>;

/**
 * Cancels a callback on the event of an inbound call that has come far enough, where no flow asks. The event does not carry the caller's number, so
 * Connect is asked. Connect takes 10 such questions a second: none is spent on a handoff call, nor where callbacks are not offered, nor on a call
 * that was settled when it began, or by an earlier event that came to the same environment. Without proof of who calls, an agent must have answered.
 */
export function createSettleInboundCall(needs: SettleInboundCallNeeds): SettleInboundCall {
  const { cancelForInboundCall, contacts, queues, dedicatedNumber, calledIn, callerProof } = needs;
  const settled = new Set<string>();
  return async (news) => {
    const { contactId } = news;
    if (settled.has(contactId) || queues.size === 0 || news.calledNumber === dedicatedNumber || (calledIn === 'begun' && callerProof === 'caller-id' && news.come !== 'begun')) return;
    const contact = await contacts.lookUp(contactId);
    // Connect tells of contacts before it shows them: it is asked again when the event is brought again.
    if (!contact) throw new Error(`Connect does not show the contact ${contactId} yet, of which it told.`);
    if (!isProven(callerProof, contact.attributes) && news.come !== 'connected') return;
    if (!(await isFarEnough(needs, news, momentChosen(contact.attributes?.dialback_called_in_when, calledIn)))) return;
    const { customerNumber: callerId, facts } = contact;
    await cancelForInboundCall({
      ...(callerId && { callerId }),
      rootContactId: contactId,
      ...(facts.initiatedAt && { cameInAt: facts.initiatedAt }),
    });
    remember(settled, contactId);
  };
}

/** The calls of an hour or so, in an environment that is always busy. */
const REMEMBERED = 1000;

/** The oldest are forgotten. */
function remember(settled: Set<string>, contactId: string): void {
  settled.add(contactId);
  const [oldest] = settled;
  if (settled.size > REMEMBERED) settled.delete(oldest!);
}

/** A closed queue, and one of which nobody says when it is open, is like no queue: the caller may well hear that nobody is there. */
async function isFarEnough({ hours }: SettleInboundCallNeeds, { come, queue }: CalledInNews, wanted: CalledInMoment): Promise<boolean> {
  if (!hasComeTo(wanted, come)) return false;
  if (wanted !== 'queued' || come !== 'queued') return true;
  const open = queue && (await hours.of(queue.queueId));
  return open !== undefined && isOpen(open, queue!.since);
}
