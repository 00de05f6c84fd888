import type { Journal } from '../journal';
import { deadLetterAttributes, handToTarget, type BusEvent, type RuleTarget, type TargetServices } from './rule-target';

interface DeliveringRule {
  name: string;
  arn: string;
  targets: RuleTarget[];
}

/** Hands events to a rule's targets; what a target may not have goes to its dead-letter queue. */
export function createEventDelivery(services: TargetServices & { journal: Journal }) {
  const { journal, sqs } = services;

  const giveUp = (rule: DeliveringRule, deadLetterArn: string, message: { body: string; attributes: Record<string, string> }) => {
    try {
      sqs.deliver(deadLetterArn, { ...message, by: { service: 'events.amazonaws.com', sourceArn: rule.arn } });
    } catch (error) {
      journal.record('event', 'lost', { rule: rule.name, deadLetterArn, cause: (error as Error).message });
    }
  };

  return (rule: DeliveringRule, event: BusEvent): void => {
    for (const target of rule.targets) {
      try {
        handToTarget(services, target, { ruleArn: rule.arn, event });
      } catch (error) {
        const cause = error as Error;
        journal.record('event', 'undelivered', { rule: rule.name, target: target.arn, cause: cause.message });
        const attributes = deadLetterAttributes(target, rule.arn, cause);
        if (target.deadLetterArn) giveUp(rule, target.deadLetterArn, { body: JSON.stringify(event), attributes });
      }
    }
  };
}
