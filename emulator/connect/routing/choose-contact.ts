import type { CentreContext } from '../centre-context';
import { mayDialCustomer, waitsForDial } from '../contacts/dial-customer-first';
import type { Contact, RoutingProfile, User } from '../model';
import { compareWaiting } from './compare-waiting';
import { activeStepAt, meetsExpression } from './routing-criteria';

/**
 * Returns the contact to offer an agent next. The agent's own queue comes first, whatever waits elsewhere, then the queues of the routing
 * profile by their priority there. Among equals: contact priority, then the start of the chain moved by the adjustment.
 */
export function chooseContact(ctx: CentreContext, user: User): Contact | undefined {
  const own = firstOf(ctx, ctx.waiting.in({ kind: 'AGENT', userId: user.id }));
  if (own) return own;
  const profile = ctx.store.routingProfiles.get(user.routingProfileId);
  if (!profile) return undefined;
  for (const tier of tiersOf(profile)) {
    const firsts = tier.map(({ queueId, channel, delaySeconds }) =>
      firstOf(ctx, ctx.waiting.in({ kind: 'STANDARD', queueId }), (contact) => contact.channel === channel && hasWaited(ctx, contact, delaySeconds) && isFor(ctx, contact, user)),
    );
    const [best] = firsts.filter((contact) => contact !== undefined).sort(compareWaiting);
    if (best) return best;
  }
  return undefined;
}

/** The profile's queues, each with its channel, those of the same priority together, the first to be served first. */
function tiersOf({ queues }: RoutingProfile): readonly RoutingProfile['queues'][] {
  const known = tiers.get(queues);
  if (known) return known;
  const priorities = [...new Set(queues.map((queue) => queue.priority))].sort((a, b) => a - b);
  const made = priorities.map((priority) => queues.filter((queue) => queue.priority === priority));
  tiers.set(queues, made);
  return made;
}

/** By the list of a profile, which a change replaces. */
const tiers = new WeakMap<RoutingProfile['queues'], readonly RoutingProfile['queues'][]>();

/** The first of a queue that may be served. A contact that is ringing at an agent waits no longer. */
function firstOf(ctx: CentreContext, queue: readonly Contact[], may: (contact: Contact) => boolean = () => true): Contact | undefined {
  return queue.find((contact) => contact.state === 'QUEUED' && may(contact) && (!waitsForDial(contact) || mayDialCustomer(ctx, contact)));
}

function hasWaited(ctx: CentreContext, contact: Contact, delaySeconds: number): boolean {
  return delaySeconds === 0 || ctx.time.now() - Date.parse(contact.enqueuedAt!) >= delaySeconds * 1_000;
}

/** The routing criteria's present step, where there is one, decides who may be offered the contact. */
function isFor(ctx: CentreContext, { routingCriteria }: Contact, user: User): boolean {
  const step = routingCriteria && activeStepAt(routingCriteria, ctx.time.now());
  return step === undefined || meetsExpression(routingCriteria!.steps[step]!.expression, user);
}
