import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Dial, JourneyLine } from '../../lambda/http/api-types';

export interface DialSummary {
  type: StatusIndicatorProps.Type;
  /** A few words, for a list. */
  text: string;
  /** What the agent does now, or what became of the call. */
  advice: string;
}

/** A call's state in the agent's words. */
export function describeDial(dial: Dial): DialSummary {
  switch (dial.state) {
    case 'pending':
      return { type: 'pending', text: 'Waiting for its time', advice: 'The callback is made when its time comes.' };
    case 'dispatching':
    case 'handing-off':
      return dial.mode === 'legacy'
        ? { type: 'in-progress', text: 'Calling the customer', advice: 'The customer’s phone is being called now. Be ready to take the call.' }
        : { type: 'in-progress', text: 'Getting in line', advice: 'The callback is being put into your own queue.' };
    case 'waiting':
      return acceptedAt(dial)
        ? { type: 'in-progress', text: 'Calling the customer', advice: 'You are on the line. The customer’s phone is ringing.' }
        : { type: 'pending', text: 'Waiting for you', advice: 'Accept the call on your softphone. The customer is called only after that.' };
    case 'holding':
      return { type: 'warning', text: 'Customer on hold', advice: 'The customer answered and is holding for you. Accept the call now.' };
    case 'connected':
      return { type: 'success', text: 'Connected', advice: 'You are talking with the customer.' };
    case 'ended':
      return dial.outcome?.code === 'handled'
        ? { type: 'success', text: 'Called back', advice: dial.outcome.sentence }
        : { type: 'stopped', text: 'Not reached', advice: dial.outcome?.sentence ?? 'The call has ended.' };
  }
}

function acceptedAt(dial: Dial): string | undefined {
  return dial.journey.find(({ event }) => event === 'agent-accepted')?.at;
}

const eventNames: Record<string, string> = {
  requested: 'You clicked',
  'handed-off': 'Callback being made',
  'callback-created': 'Callback made',
  queued: 'In your queue',
  'agent-accepted': 'You accepted',
  'customer-answered': 'Customer answered',
  connected: 'Connected',
  disconnected: 'Line closed',
  ended: 'Ended',
};

/** Connect's disconnect reasons (contact record data model), as the agent lived them. */
const disconnectReasons: Record<string, string> = {
  AGENT_DISCONNECT: 'You hung up.',
  CUSTOMER_DISCONNECT: 'The customer hung up.',
  TELECOM_BUSY: 'The line was busy.',
  TELECOM_UNANSWERED: 'Nobody answered.',
  TELECOM_TIMEOUT: 'Nobody answered.',
  TELECOM_NUMBER_INVALID: 'The number is not in service.',
  TELECOM_POTENTIAL_BLOCKING: 'The network blocked the call.',
  CONTACT_FLOW_DISCONNECT: 'The contact flow ended the call.',
  API: 'Dialback took the call out of the queue.',
};

/** A journey line's detail; nothing where it would say the heading again. */
export function describeJourneyDetail({ event, detail }: JourneyLine): string | undefined {
  return event === 'requested' ? undefined : (disconnectReasons[detail] ?? detail);
}

/** A journey line's event as a heading; one that this page does not know yet is shown as it came. */
export function describeEvent(event: string): string {
  return eventNames[event] ?? event;
}
