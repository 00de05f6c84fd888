import { type ConnectClient, type Expression, UpdateContactRoutingDataCommand } from '@aws-sdk/client-connect';
import type { Skill } from '../../ground/domain/skill';
import type { Places } from '../ports/places';

export function createPlaces(client: ConnectClient, InstanceId: string): Places {
  return {
    async age(ContactId, seconds) {
      await client.send(new UpdateContactRoutingDataCommand({ InstanceId, ContactId, QueueTimeAdjustmentSeconds: seconds }));
    },
    async prioritise(ContactId, priority) {
      await client.send(new UpdateContactRoutingDataCommand({ InstanceId, ContactId, QueuePriority: priority }));
    },
    async need(ContactId, skills) {
      await client.send(new UpdateContactRoutingDataCommand({ InstanceId, ContactId, RoutingCriteria: { Steps: [{ Expression: expressionOf(skills) }] } }));
    },
  };
}

function expressionOf(skills: readonly Skill[]): Expression {
  const conditions = skills.map(({ name, value, level }): Expression => ({ AttributeCondition: { Name: name, Value: value, ProficiencyLevel: level, ComparisonOperator: 'NumberGreaterOrEqualTo' } }));
  return conditions.length === 1 ? conditions[0]! : { AndExpression: conditions };
}
