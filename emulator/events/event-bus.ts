import type { Pattern } from './event-pattern';
import type { NewEvent, RuleTarget } from './rule-target';

export interface RuleDefinition {
  name: string;
  /** A pattern, a schedule, or both. */
  pattern?: Pattern;
  /** `rate(1 minute)` or `cron(…)`, on virtual time, in UTC. */
  scheduleExpression?: string;
  description?: string;
  /** Default true. */
  enabled?: boolean;
}

/** A rule as it stands. */
export interface RuleView extends RuleDefinition {
  arn: string;
  enabled: boolean;
  targets: readonly RuleTarget[];
}

/** EventBridge's default bus, by name of its rules. What names a rule throws ResourceNotFoundException when there is none. */
export interface EventBus {
  /** Makes the rule, or replaces all of it but its targets. */
  putRule(definition: RuleDefinition): { arn: string };
  /** Adds targets, and replaces those with the same id. */
  putTargets(ruleName: string, targets: RuleTarget[]): void;
  removeTargets(ruleName: string, ids: string[]): void;
  setEnabled(ruleName: string, enabled: boolean): void;
  removeRule(ruleName: string): void;
  rule(name: string): RuleView;
  rules(): RuleView[];
  /** Puts an event on the bus: as an AWS service does, so any source is allowed. */
  publish(event: NewEvent): { eventId: string };
}
