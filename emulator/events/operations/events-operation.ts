import type { RightsNeeded } from '../../front-door/service';
import { operationIn } from '../../front-door/shapes/operation';
import { DEFAULT_BUS, type EventBus } from '../event-bus';
import type { RuleTags } from '../rule-tags';

export interface EventsContext {
  bus: EventBus;
  tags: RuleTags;
  accountId: string;
  region: string;
}

export const eventsOperation = operationIn<EventsContext>();

/** The name of the bus, which may be given by its ARN. */
export function busIn({ bus }: EventsContext, nameOrArn: string | undefined): string {
  return bus.bus(nameOrArn).name;
}

/** The ARN of a bus, be it there or not. */
export function busArn({ accountId, region }: Pick<EventsContext, 'accountId' | 'region'>, nameOrArn = DEFAULT_BUS): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn : `arn:aws:events:${region}:${accountId}:event-bus/${nameOrArn}`;
}

/** `events:<operation>` on the rule that the input names. */
export function onRule(operation: string) {
  return ({ accountId, region }: EventsContext, { Name, Rule, EventBusName = DEFAULT_BUS }: { Name?: string; Rule?: string; EventBusName?: string }): RightsNeeded[] => [
    { action: `events:${operation}`, resources: [`arn:aws:events:${region}:${accountId}:rule/${busPart(EventBusName)}${Name ?? Rule ?? '*'}`] },
  ];
}

function busPart(nameOrArn: string): string {
  const name = nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
  return name === DEFAULT_BUS ? '' : `${name}/`;
}
