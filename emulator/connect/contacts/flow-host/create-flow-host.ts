import type { FlowHost } from '../../flow-runner/host';
import type { CentreContext, Lifeline } from '../../centre-context';
import { contactWrites } from './contact-writes';
import { customerRecords } from './customer-records';
import type { FlowPart } from '../flow-part';
import type { HostScope } from './host-scope';
import { lookups } from './lookups';
import { speech } from './speech';
import { transfers } from './transfers';

/** Creates the host of a running flow: all that it may do with this contact. */
export function createFlowHost(ctx: CentreContext, lifeline: Lifeline, part: FlowPart): FlowHost {
  const scope: HostScope = { ctx, lifeline, part };
  const host: FlowHost = { signal: part.signal, now: () => ctx.time.now(), ...lookups(scope), ...customerRecords(scope), ...speech(scope), ...contactWrites(scope), ...transfers(scope) };
  return ctx.observers.get(lifeline.contact.initialContactId)?.(host, scope) ?? host;
}
