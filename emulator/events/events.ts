import type { Timer, VirtualTime } from '../clock/virtual-time';
import type { EmulatedService } from '../front-door/service';
import type { Journal } from '../journal';
import { seededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import { EventFaultPlan } from './event-faults';
import { compilePattern, type Pattern } from './event-pattern';
import { putEventsService } from './put-events';
import { checkTarget, deadLetterAttributes, handToTarget, type BusEvent, type NewEvent, type RuleTarget, type TargetServices } from './rule-target';
import { parseSchedule } from './schedule-expression';

export interface EventsOptions extends TargetServices {
  time: VirtualTime;
  journal: Journal;
  accountId: string;
  region: string;
  seed: string;
}

export interface RuleDefinition {
  name: string;
  /** Exactly one of pattern and schedule. */
  pattern?: Pattern;
  /** `rate(1 minute)` or `cron(…)`, on virtual time, in UTC. */
  scheduleExpression?: string;
  /** Default true. */
  enabled?: boolean;
}

/** EventBridge's default bus. */
export interface Events extends EmulatedService {
  /** Delays, doubles and loses events. */
  readonly faults: EventFaultPlan;
  putRule(definition: RuleDefinition): { arn: string };
  putTargets(ruleName: string, targets: RuleTarget[]): void;
  setEnabled(ruleName: string, enabled: boolean): void;
  removeRule(ruleName: string): void;
  /** Puts an event on the bus: as an AWS service does, so any source is allowed. */
  publish(event: NewEvent): { eventId: string };
}

interface Rule {
  name: string;
  arn: string;
  matches?: (event: unknown) => boolean;
  next?: (after: number) => number | undefined;
  enabled: boolean;
  targets: RuleTarget[];
  timer?: Timer;
}

export function createEvents(options: EventsOptions): Events {
  const { time, journal, accountId, region, seed } = options;
  const random = seededRandom(`${seed}:events`);
  const faults = new EventFaultPlan(seededRandom(`${seed}:event-faults`), journal);
  const rules = new Map<string, Rule>();

  const ruleNamed = (name: string): Rule => {
    const rule = rules.get(name);
    if (!rule) throw new ServiceError('ResourceNotFoundException', `Rule ${name} does not exist on EventBus default.`);
    return rule;
  };

  const complete = ({ time: at = time.iso(), resources = [], ...event }: NewEvent): BusEvent => ({
    version: '0',
    id: random.uuid(),
    ...event,
    account: accountId,
    time: at.replace(/\.\d+Z$/, 'Z'),
    region,
    resources,
  });

  const deliver = (rule: Rule, event: BusEvent) => {
    for (const target of rule.targets) {
      try {
        handToTarget(options, target, { ruleArn: rule.arn, event });
      } catch (error) {
        const cause = error as Error;
        journal.record('event', 'undelivered', { rule: rule.name, target: target.arn, cause: cause.message });
        const attributes = deadLetterAttributes(target, rule.arn, cause);
        if (target.deadLetterArn) giveUp(rule, target.deadLetterArn, { body: JSON.stringify(event), attributes });
      }
    }
  };

  const giveUp = (rule: Rule, deadLetterArn: string, message: { body: string; attributes: Record<string, string> }) => {
    try {
      options.sqs.deliver(deadLetterArn, { ...message, by: { service: 'events.amazonaws.com', sourceArn: rule.arn } });
    } catch (error) {
      journal.record('event', 'lost', { rule: rule.name, deadLetterArn, cause: (error as Error).message });
    }
  };

  /** Sends the event to the rules that want it when it arrives, as late and as often as the faults say. */
  const dispatch = (event: BusEvent, wants: (rule: Rule) => boolean) => {
    journal.record('event', event['detail-type'], { source: event.source, id: event.id, detail: event.detail });
    for (const delay of faults.deliveries(event)) {
      time.after(delay, () => [...rules.values()].filter((rule) => rule.enabled && wants(rule)).forEach((rule) => deliver(rule, event)));
    }
  };

  const schedule = (rule: Rule) => {
    rule.timer?.cancel();
    const next = rule.enabled ? rule.next?.(time.now()) : undefined;
    if (next === undefined) return;
    rule.timer = time.at(next, () => {
      const event = complete({ source: 'aws.events', 'detail-type': 'Scheduled Event', resources: [rule.arn], detail: {} });
      dispatch(event, (other) => other === rule);
      schedule(rule);
    });
  };

  const publish = (event: NewEvent) => {
    const whole = complete(event);
    dispatch(whole, (rule) => rule.matches?.(whole) === true);
    return { eventId: whole.id };
  };

  return {
    ...putEventsService({ accountId, region, publish }),
    faults,
    publish,
    putRule({ name, pattern, scheduleExpression, enabled = true }) {
      if ((pattern === undefined) === (scheduleExpression === undefined))
        throw new ServiceError('ValidationException', `Rule ${name} must have exactly one of an event pattern and a schedule.`);
      const { targets = [], timer } = rules.get(name) ?? {};
      timer?.cancel();
      const arn = `arn:aws:events:${region}:${accountId}:rule/${name}`;
      const rule: Rule = {
        name,
        arn,
        enabled,
        targets,
        ...(pattern && { matches: compilePattern(pattern) }),
        ...(scheduleExpression && { next: parseSchedule(scheduleExpression, time.now()) }),
      };
      rules.set(name, rule);
      schedule(rule);
      return { arn };
    },
    putTargets(ruleName, targets) {
      targets.forEach(checkTarget);
      const rule = ruleNamed(ruleName);
      const replaced = new Set(targets.map(({ id }) => id));
      rule.targets = [...rule.targets.filter(({ id }) => !replaced.has(id)), ...targets];
    },
    setEnabled(ruleName, enabled) {
      const rule = ruleNamed(ruleName);
      rule.enabled = enabled;
      schedule(rule);
    },
    removeRule(ruleName) {
      const rule = ruleNamed(ruleName);
      rule.timer?.cancel();
      rules.delete(rule.name);
    },
  };
}
