import { required, structure, text } from '../../front-door/shapes/shape';
import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import { busIn, eventsOperation, onRule } from './events-operation';
import { readPattern } from './pattern-text';
import { tagList } from './tags';

export const putRule = eventsOperation({
  input: structure({
    Name: required(text),
    EventPattern: text,
    ScheduleExpression: text,
    State: text,
    Description: text,
    EventBusName: text,
    Tags: tagList,
  }),
  rights: onRule('PutRule'),
  run(context, { Name, EventPattern, ScheduleExpression, State = 'ENABLED', Description, EventBusName, Tags }) {
    const bus = busIn(context, EventBusName);
    if (!/^[\w.-]{1,64}$/.test(Name)) throw new ServiceError('ValidationException', `"${Name}" is no rule name. It must be 1 to 64 letters, digits or ._-.`);
    if (State === 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS') throw new NotEmulated(`the rule state ${State}`);
    if (State !== 'ENABLED' && State !== 'DISABLED') throw new ServiceError('ValidationException', `State is "${State}". It must be ENABLED or DISABLED.`);
    if (Description !== undefined && Description.length > 512) throw new ServiceError('ValidationException', 'Description must have 512 characters at most.');
    if (EventPattern !== undefined && EventPattern.length > 4096) throw new ServiceError('ValidationException', 'EventPattern must have 4096 characters at most.');
    const isNew = !context.bus.rules(bus).some(({ name }) => name === Name);
    const { arn } = context.bus.putRule({
      name: Name,
      bus,
      enabled: State === 'ENABLED',
      ...(EventPattern !== undefined && { pattern: readPattern(EventPattern) }),
      ...(ScheduleExpression !== undefined && { scheduleExpression: ScheduleExpression }),
      ...(Description !== undefined && { description: Description }),
    });
    // An update passes them over: API reference, PutRule.
    if (Tags && isNew) context.tags.add(arn, Tags);
    return { RuleArn: arn };
  },
});
