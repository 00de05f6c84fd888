import { type ConnectClient, type Expression, type RoutingCriteriaInputStep, UpdateContactRoutingDataCommand } from '@aws-sdk/client-connect';
import type { Places, RoutedTo } from '../ports/places';

export function createPlaces(client: ConnectClient, InstanceId: string): Places {
  return {
    async age(ContactId, seconds) {
      await client.send(new UpdateContactRoutingDataCommand({ InstanceId, ContactId, QueueTimeAdjustmentSeconds: seconds }));
    },
    async prioritise(ContactId, priority) {
      await client.send(new UpdateContactRoutingDataCommand({ InstanceId, ContactId, QueuePriority: priority }));
    },
    async route(ContactId, to) {
      await client.send(new UpdateContactRoutingDataCommand({ InstanceId, ContactId, RoutingCriteria: { Steps: stepsOf(to) } }));
    },
  };
}

/** Once the last step has expired, every agent of the queue is offered the contact. */
function stepsOf({ skills, preferred }: RoutedTo): RoutingCriteriaInputStep[] {
  const able = skills.map(({ name, value, level }): Expression => ({ AttributeCondition: { Name: name, Value: value, ProficiencyLevel: level, ComparisonOperator: 'NumberGreaterOrEqualTo' } }));
  const preferredFirst = preferred && [{ Expression: all([{ AttributeCondition: { MatchCriteria: { AgentsCriteria: { AgentIds: [...preferred.userIds] } } } }, ...able]), Expiry: { DurationInSeconds: preferred.seconds } }];
  return [...(preferredFirst ?? []), ...(able.length > 0 ? [{ Expression: all(able) }] : [])];
}

function all(conditions: Expression[]): Expression {
  return conditions.length === 1 ? conditions[0]! : { AndExpression: conditions };
}
