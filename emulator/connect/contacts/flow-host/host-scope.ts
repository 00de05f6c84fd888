import type { CentreContext, Lifeline } from '../../centre-context';
import type { FlowPart } from '../flow-part';

/** What each part of a flow's host works on. */
export interface HostScope {
  ctx: CentreContext;
  lifeline: Lifeline;
  part: FlowPart;
}
