import type { Pattern } from './event-pattern';
import type { NewEvent, RuleTarget } from './rule-target';

export const DEFAULT_BUS = 'default';

export interface RuleDefinition {
  name: string;
  /** Default: the account's own bus. */
  bus?: string;
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

/** EventBridge's buses: that of the account, and those that were made. What names a rule or a bus throws ResourceNotFoundException when there is none. Without a bus, the account's is meant. */
export interface EventBus {
  /** @throws ServiceError ResourceAlreadyExistsException. */
  createBus(name: string): { arn: string };
  /** Its rules must be gone. One that is not there is no error. */
  removeBus(name: string): void;
  /** Finds a bus by its name or ARN. */
  bus(nameOrArn: string | undefined): { name: string; arn: string };
  buses(): { name: string; arn: string }[];
  /** Makes the rule, or replaces all of it but its targets. */
  putRule(definition: RuleDefinition): { arn: string };
  /** Adds targets, and replaces those with the same id. */
  putTargets(ruleName: string, targets: RuleTarget[], bus?: string): void;
  removeTargets(ruleName: string, ids: string[], bus?: string): void;
  setEnabled(ruleName: string, enabled: boolean, bus?: string): void;
  removeRule(ruleName: string, bus?: string): void;
  rule(name: string, bus?: string): RuleView;
  rules(bus?: string): RuleView[];
  /** Puts an event on the bus: as an AWS service does, so any source is allowed. */
  publish(event: NewEvent, bus?: string): { eventId: string };
}
