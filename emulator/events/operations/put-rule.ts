import { listOf, required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import { checkBus, eventsOperation, onRule } from './events-operation';
import { readPattern } from './pattern-text';

export const putRule = eventsOperation({
  input: structure({
    Name: required(text),
    EventPattern: text,
    ScheduleExpression: text,
    State: text,
    Description: text,
    EventBusName: text,
    // Tags are taken without effect.
    Tags: listOf(structure({ Key: required(text), Value: required(text) })),
  }),
  rights: onRule('PutRule'),
  run(context, { Name, EventPattern, ScheduleExpression, State = 'ENABLED', Description, EventBusName }) {
    checkBus(context, EventBusName);
    if (!/^[\w.-]{1,64}$/.test(Name)) throw new ServiceError('ValidationException', `"${Name}" is no rule name. It must be 1 to 64 letters, digits or ._-.`);
    if (State !== 'ENABLED' && State !== 'DISABLED') throw new ServiceError('ValidationException', `State is "${State}". It must be ENABLED or DISABLED.`);
    const { arn } = context.bus.putRule({
      name: Name,
      enabled: State === 'ENABLED',
      ...(EventPattern !== undefined && { pattern: readPattern(EventPattern) }),
      ...(ScheduleExpression !== undefined && { scheduleExpression: ScheduleExpression }),
      ...(Description !== undefined && { description: Description }),
    });
    return { RuleArn: arn };
  },
});
