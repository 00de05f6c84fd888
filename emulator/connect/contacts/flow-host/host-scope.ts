import type { CentreContext, Lifeline } from '../../centre-context';
import type { FlowPart } from '../flow-part';

/** Each part of a flow's host works on this. */
export interface HostScope {
  ctx: CentreContext;
  lifeline: Lifeline;
  part: FlowPart;
}
