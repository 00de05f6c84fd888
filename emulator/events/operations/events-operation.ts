import type { RightsNeeded } from '../../front-door/service';
import { operationIn } from '../../front-door/shapes/operation';
import { NotEmulated } from '../../not-emulated';
import type { EventBus } from '../event-bus';

export interface EventsContext {
  bus: EventBus;
  accountId: string;
  region: string;
}

export const eventsOperation = operationIn<EventsContext>();

/** There is one bus: a name for another is refused. */
export function checkBus({ accountId, region }: EventsContext, name: string | undefined): void {
  if (name !== undefined && name !== 'default' && name !== busArn({ accountId, region })) throw new NotEmulated(`event bus ${name}. The default bus is.`);
}

export function busArn({ accountId, region }: Pick<EventsContext, 'accountId' | 'region'>): string {
  return `arn:aws:events:${region}:${accountId}:event-bus/default`;
}

/** `events:<operation>` on the rule that the input names. */
export function onRule(operation: string) {
  return ({ accountId, region }: EventsContext, { Name, Rule }: { Name?: string; Rule?: string }): RightsNeeded[] => [
    { action: `events:${operation}`, resources: [`arn:aws:events:${region}:${accountId}:rule/${Name ?? Rule ?? '*'}`] },
  ];
}
