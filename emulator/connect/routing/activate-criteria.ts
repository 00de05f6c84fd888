import type { CentreContext, Lifeline } from '../centre-context';
import { publishContactEvent } from '../contact-events';
import { expiryInstants, type RoutingStep } from './routing-criteria';

const UPDATED = ['RoutingCriteria.Step.Status'];

/** The criteria of a contact begin to hold, or those set anew while it waits; the router looks again whenever a step passes. */
export function activateCriteria(ctx: CentreContext, { contact, ended }: Lifeline): void {
  const criteria = contact.routingCriteria;
  if (!criteria || contact.queue?.kind !== 'STANDARD') return;
  criteria.activatedAt = ctx.time.iso();
  publishContactEvent(ctx, contact, { type: 'CONTACT_DATA_UPDATED', updated: UPDATED });
  for (const instant of expiryInstants(criteria).filter(Number.isFinite)) {
    ctx.time.at(instant, () => {
      if (ended.signal.aborted || contact.routingCriteria !== criteria || contact.state !== 'QUEUED') return;
      publishContactEvent(ctx, contact, { type: 'CONTACT_DATA_UPDATED', updated: UPDATED });
      ctx.wakeRouter();
    });
  }
}

/** Replaces the criteria: they rest until the contact is queued, or hold from now on when it waits already. */
export function setRoutingSteps(ctx: CentreContext, lifeline: Lifeline, steps: RoutingStep[]): void {
  const { contact } = lifeline;
  contact.routingCriteria = { steps };
  contact.lastUpdatedAt = ctx.time.iso();
  if (contact.state !== 'QUEUED') return;
  activateCriteria(ctx, lifeline);
  ctx.wakeRouter();
}
