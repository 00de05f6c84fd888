import type { PhoneNumber } from '../model';
import { loadFlow } from '../resources/load-flow';
import type { CustomerLeg } from '../telephony/customer-leg';
import type { CentreContext, Lifeline } from '../centre-context';
import { closeContact } from './close-contact';
import { attachLeg } from './customer-leg';
import { endpointOf, openContact } from './open-contact';
import { runEntryFlow } from './run-entry-flow';
import { runScript } from './run-script';

/** A call comes in on a number of the instance. Without a flow on it the caller is disconnected. */
export function receiveCall(ctx: CentreContext, call: { number: PhoneNumber; from: string | undefined; leg: CustomerLeg }): Lifeline {
  const lifeline = openContact(ctx, {
    method: 'INBOUND',
    systemEndpoint: endpointOf(call.number.number),
    ...(call.from && { customerEndpoint: endpointOf(call.from) }),
    also: { connectedToSystemAt: ctx.time.iso() },
  });
  attachLeg(ctx, lifeline, call.leg);
  const flow = call.number.flowId ? loadFlow(ctx.store, call.number.flowId) : undefined;
  if (flow) runScript(ctx, lifeline, () => runEntryFlow(ctx, lifeline, flow));
  else closeContact(ctx, lifeline, 'TELECOM_PROBLEM');
  return lifeline;
}
