import type { Journal } from '../journal';
import { deliverToDestination, type DestinationServices, type GivenUp } from './deliver-to-destination';
import { deadLetterAttributes, handToTarget, isApiDestination, type BusEvent, type RuleTarget, type TargetServices } from './rule-target';

interface DeliveringRule {
  name: string;
  arn: string;
  targets: RuleTarget[];
}

/** Hands events to a rule's targets; what a target may not have goes to its dead-letter queue. */
export function createEventDelivery(services: TargetServices & DestinationServices & { journal: Journal }) {
  const { journal, sqs } = services;

  const giveUp = (rule: DeliveringRule, { target, event }: { target: RuleTarget; event: BusEvent }, why: { message: string; attributes: Record<string, string> }) => {
    const { deadLetterArn } = target;
    journal.record('event', 'undelivered', { rule: rule.name, target: target.arn, cause: why.message });
    if (!deadLetterArn) return;
    try {
      sqs.deliver(deadLetterArn, { body: JSON.stringify(event), attributes: why.attributes, by: { service: 'events.amazonaws.com', sourceArn: rule.arn } });
    } catch (error) {
      journal.record('event', 'lost', { rule: rule.name, deadLetterArn, cause: (error as Error).message });
    }
  };

  return (rule: DeliveringRule, event: BusEvent): void => {
    for (const target of rule.targets) {
      const refused = (why: GivenUp) => giveUp(rule, { target, event }, { message: why.message, attributes: outsideAttributes(target, rule.arn, why) });
      try {
        if (isApiDestination(target)) deliverToDestination(services, target, { event, giveUp: refused });
        else handToTarget(services, target, { ruleArn: rule.arn, event });
      } catch (error) {
        const cause = error as Error;
        giveUp(rule, { target, event }, { message: cause.message, attributes: deadLetterAttributes(target, rule.arn, cause) });
      }
    }
  };
}

function outsideAttributes(target: RuleTarget, ruleArn: string, { code, message, retries, exhausted }: GivenUp): Record<string, string> {
  return { RULE_ARN: ruleArn, TARGET_ARN: target.arn, ERROR_CODE: code, ERROR_MESSAGE: message, RETRY_ATTEMPTS: String(retries), ...(exhausted && { EXHAUSTED_RETRY_CONDITION: exhausted }) };
}
