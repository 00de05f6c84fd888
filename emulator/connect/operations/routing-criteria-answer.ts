import type { Expression, RoutingCriteria as CriteriaAnswer, Step } from '@aws-sdk/client-connect';
import type { Contact } from '../model';
import { activeStepAt, expiryInstants, type RoutingCriteria, type RoutingExpression, type StepStatus } from '../routing/routing-criteria';
import { dateOf } from './times';

/** The criteria of a contact with the status of each step at this instant. */
export function routingCriteriaAnswer(contact: Contact, now: number): CriteriaAnswer | undefined {
  const criteria = contact.routingCriteria;
  if (!criteria) return undefined;
  const expiries = expiryInstants(criteria);
  const steps = criteria.steps.map(({ expression, durationSeconds }, at): Step => ({
    Expression: expressionAnswer(expression),
    Status: statusOf(criteria, { at, now, joinedAt: contact.agent?.connectedAt }),
    ...(durationSeconds !== undefined && {
      Expiry: { DurationInSeconds: durationSeconds, ...(criteria.activatedAt && { ExpiryTimestamp: dateOf(new Date(expiries[at]!).toISOString()) }) },
    }),
  }));
  return { Steps: steps, ...(criteria.activatedAt && { ActivationTimestamp: dateOf(criteria.activatedAt) }), Index: 0 };
}

/** A step is joined when the agent came while it held; what happened afterwards does not change it. */
function statusOf(criteria: RoutingCriteria, { at, now, joinedAt }: { at: number; now: number; joinedAt: string | undefined }): StepStatus {
  const instant = joinedAt ? Date.parse(joinedAt) : now;
  if (criteria.activatedAt === undefined) return 'INACTIVE';
  if (activeStepAt(criteria, instant) === at) return joinedAt ? 'JOINED' : 'ACTIVE';
  return expiryInstants(criteria)[at]! <= instant ? 'EXPIRED' : 'INACTIVE';
}

function expressionAnswer(expression: RoutingExpression): Expression {
  if ('agents' in expression) return { AttributeCondition: { MatchCriteria: { AgentsCriteria: { AgentIds: expression.agents } } } };
  if ('all' in expression) return { AndExpression: expression.all.map(expressionAnswer) };
  if ('any' in expression) return { OrExpression: expression.any.map(expressionAnswer) };
  const { name, value, least, most } = expression.proficiency;
  const level =
    most === undefined
      ? { ProficiencyLevel: least, ComparisonOperator: 'NumberGreaterOrEqualTo' }
      : { Range: { MinProficiencyLevel: least, MaxProficiencyLevel: most } };
  const condition = { Name: name, Value: value, ...level };
  return expression.negated ? { NotAttributeCondition: condition } : { AttributeCondition: condition };
}
