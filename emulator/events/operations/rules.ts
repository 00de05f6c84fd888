import { flag, required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import type { RuleView } from '../event-bus';
import { checkBus, eventsOperation, onRule } from './events-operation';

const ruleInput = structure({ Name: required(text), EventBusName: text });

export const describeRule = eventsOperation({
  input: ruleInput,
  rights: onRule('DescribeRule'),
  run(context, { Name, EventBusName }) {
    checkBus(context, EventBusName);
    return { ...ruleAnswer(context.bus.rule(Name)), CreatedBy: context.accountId };
  },
});

/** All in one page. */
export const listRules = eventsOperation({
  input: structure({ NamePrefix: text, EventBusName: text }),
  rights: (context) => onRule('ListRules')(context, {}),
  run(context, { NamePrefix = '', EventBusName }) {
    checkBus(context, EventBusName);
    const rules = context.bus.rules().filter(({ name }) => name.startsWith(NamePrefix));
    return { Rules: rules.map(ruleAnswer) };
  },
});

/** Refuses while the rule has targets; a rule that is not there is no error. */
export const deleteRule = eventsOperation({
  input: structure({ ...ruleInput.members, Force: flag }),
  rights: onRule('DeleteRule'),
  run(context, { Name, EventBusName }) {
    checkBus(context, EventBusName);
    const rule = context.bus.rules().find(({ name }) => name === Name);
    if (!rule) return;
    if (rule.targets.length > 0) throw new ServiceError('ValidationException', "Rule can't be deleted since it has targets.");
    context.bus.removeRule(Name);
  },
});

const switching = (operation: 'EnableRule' | 'DisableRule') =>
  eventsOperation({
    input: ruleInput,
    rights: onRule(operation),
    run(context, { Name, EventBusName }) {
      checkBus(context, EventBusName);
      context.bus.setEnabled(Name, operation === 'EnableRule');
    },
  });
export const enableRule = switching('EnableRule');
export const disableRule = switching('DisableRule');

function ruleAnswer({ name, arn, pattern, scheduleExpression, description, enabled }: RuleView) {
  return {
    Name: name,
    Arn: arn,
    EventPattern: pattern && JSON.stringify(pattern),
    ScheduleExpression: scheduleExpression,
    State: enabled ? 'ENABLED' : 'DISABLED',
    Description: description,
    EventBusName: 'default',
  };
}
