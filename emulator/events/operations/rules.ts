import { flag, required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import { DEFAULT_BUS, type RuleView } from '../event-bus';
import { busIn, eventsOperation, onRule } from './events-operation';

const ruleInput = structure({ Name: required(text), EventBusName: text });

export const describeRule = eventsOperation({
  input: ruleInput,
  rights: onRule('DescribeRule'),
  run(context, { Name, EventBusName }) {
    return { ...ruleAnswer(context.bus.rule(Name, busIn(context, EventBusName))), CreatedBy: context.accountId };
  },
});

/** All in one page. */
export const listRules = eventsOperation({
  input: structure({ NamePrefix: text, EventBusName: text }),
  rights: (context) => onRule('ListRules')(context, {}),
  run(context, { NamePrefix = '', EventBusName }) {
    const rules = context.bus.rules(busIn(context, EventBusName)).filter(({ name }) => name.startsWith(NamePrefix));
    return { Rules: rules.map(ruleAnswer) };
  },
});

/** Refuses while the rule has targets; a rule that is not there is no error. */
export const deleteRule = eventsOperation({
  input: structure({ ...ruleInput.members, Force: flag }),
  rights: onRule('DeleteRule'),
  run(context, { Name, EventBusName }) {
    const bus = busIn(context, EventBusName);
    const rule = context.bus.rules(bus).find(({ name }) => name === Name);
    if (!rule) return;
    if (rule.targets.length > 0) throw new ServiceError('ValidationException', "Rule can't be deleted since it has targets.");
    context.tags.remove(rule.arn, context.tags.of(rule.arn).map(({ Key }) => Key));
    context.bus.removeRule(Name, bus);
  },
});

const switching = (operation: 'EnableRule' | 'DisableRule') =>
  eventsOperation({
    input: ruleInput,
    rights: onRule(operation),
    run(context, { Name, EventBusName }) {
      context.bus.setEnabled(Name, operation === 'EnableRule', busIn(context, EventBusName));
    },
  });
export const enableRule = switching('EnableRule');
export const disableRule = switching('DisableRule');

function ruleAnswer({ name, bus = DEFAULT_BUS, arn, pattern, scheduleExpression, description, enabled }: RuleView) {
  return {
    Name: name,
    Arn: arn,
    EventPattern: pattern && JSON.stringify(pattern),
    ScheduleExpression: scheduleExpression,
    State: enabled ? 'ENABLED' : 'DISABLED',
    Description: description,
    EventBusName: bus,
  };
}
