import type { Timer, VirtualTime } from '../clock/virtual-time';
import type { EmulatedService } from '../front-door/service';
import { serviceOf } from '../front-door/shapes/service-of';
import type { Iam } from '../iam/iam';
import type { Journal } from '../journal';
import { seededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import { createApiDestinations, type ApiDestinations } from './api-destinations';
import { EventFaultPlan } from './event-faults';
import { createEventDelivery } from './deliver-event';
import { createBuses } from './buses';
import { DEFAULT_BUS, type EventBus, type RuleDefinition, type RuleView } from './event-bus';
import { compilePattern } from './event-pattern';
import { eventsOperations } from './operations/register';
import { RuleTags } from './rule-tags';
import { checkTarget, type BusEvent, type NewEvent, type RuleTarget, type TargetServices } from './rule-target';
import { parseSchedule } from './schedule-expression';
import { createWebhooks, type Webhooks } from './webhooks';

export interface EventsOptions extends TargetServices {
  iam: Iam;
  time: VirtualTime;
  journal: Journal;
  accountId: string;
  region: string;
  seed: string;
}

/** EventBridge: the account's default bus, and others. */
export interface Events extends EmulatedService, EventBus {
  /** Delays, doubles and loses events. */
  readonly faults: EventFaultPlan;
  readonly destinations: ApiDestinations;
  /** Stand-ins for what API destinations call. */
  readonly webhooks: Webhooks;
}

interface Rule {
  name: string;
  bus: string;
  arn: string;
  definition: RuleDefinition;
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

  const buses = createBuses({ accountId, region });
  const keyOf = (name: string, bus: string) => `${bus}/${name}`;
  const ruleNamed = (name: string, bus = DEFAULT_BUS): Rule => {
    const rule = rules.get(keyOf(name, bus));
    if (!rule) throw new ServiceError('ResourceNotFoundException', `Rule ${name} does not exist on EventBus ${bus}.`);
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

  const webhooks = createWebhooks(options);
  const destinations = createApiDestinations({ random: seededRandom(`${seed}:api-destinations`), accountId, region });
  const deliver = createEventDelivery({ ...options, webhooks, destinations });

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

  const publish = (event: NewEvent, bus = DEFAULT_BUS) => {
    const whole = complete(event);
    dispatch(whole, (rule) => rule.bus === bus && rule.matches?.(whole) === true);
    return { eventId: whole.id };
  };

  const bus: EventBus = {
    publish,
    createBus: (name) => buses.create(name),
    removeBus(name) {
      if ([...rules.values()].some((rule) => rule.bus === name)) throw new ServiceError('ValidationException', `Cannot delete event bus ${name}: it has rules.`);
      buses.remove(name);
    },
    bus: (nameOrArn) => buses.find(nameOrArn),
    buses: () => buses.list(),
    putRule(definition) {
      const { name, bus: on = DEFAULT_BUS, pattern, scheduleExpression, enabled = true } = definition;
      if (pattern === undefined && scheduleExpression === undefined)
        throw new ServiceError('ValidationException', 'Parameter(s) EventPattern or ScheduleExpression must be specified.');
      if (scheduleExpression !== undefined && on !== DEFAULT_BUS) throw new ServiceError('ValidationException', 'ScheduleExpression is supported only on the default event bus.');
      const { targets = [], timer } = rules.get(keyOf(name, on)) ?? {};
      const arn = `arn:aws:events:${region}:${accountId}:rule/${on === DEFAULT_BUS ? '' : `${on}/`}${name}`;
      const rule: Rule = {
        name,
        bus: on,
        arn,
        definition,
        enabled,
        targets,
        ...(pattern && { matches: compilePattern(pattern) }),
        ...(scheduleExpression && { next: parseSchedule(scheduleExpression, time.now()) }),
      };
      timer?.cancel();
      rules.set(keyOf(name, on), rule);
      schedule(rule);
      return { arn };
    },
    putTargets(ruleName, targets, on) {
      targets.forEach(checkTarget);
      const rule = ruleNamed(ruleName, on);
      const replaced = new Set(targets.map(({ id }) => id));
      rule.targets = [...rule.targets.filter(({ id }) => !replaced.has(id)), ...targets];
    },
    removeTargets(ruleName, ids, on) {
      const rule = ruleNamed(ruleName, on);
      rule.targets = rule.targets.filter(({ id }) => !ids.includes(id));
    },
    setEnabled(ruleName, enabled, on) {
      const rule = ruleNamed(ruleName, on);
      rule.enabled = enabled;
      schedule(rule);
    },
    removeRule(ruleName, on) {
      const rule = ruleNamed(ruleName, on);
      rule.timer?.cancel();
      rules.delete(keyOf(rule.name, rule.bus));
    },
    rule: (name, on) => viewOf(ruleNamed(name, on)),
    rules: (on = DEFAULT_BUS) => [...rules.values()].filter((rule) => rule.bus === on).map(viewOf),
  };

  const service = serviceOf({ name: 'events', operations: eventsOperations, context: { bus, tags: new RuleTags(), accountId, region }, missingCode: 'ValidationException' });
  return { ...service, ...bus, faults, destinations, webhooks };
}

function viewOf({ definition, arn, enabled, targets }: Rule): RuleView {
  return { ...definition, arn, enabled, targets };
}
