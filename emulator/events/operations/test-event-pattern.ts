import { required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import { compilePattern } from '../event-pattern';
import { eventsOperation } from './events-operation';
import { readPattern } from './pattern-text';

/** Members that an event to be tested must have. The API reference of TestEventPattern names `resources` too, which EventBridge does not ask for. */
const needed = ['id', 'account', 'source', 'time', 'region', 'detail-type'];

export const testEventPattern = eventsOperation({
  input: structure({ EventPattern: required(text), Event: required(text) }),
  rights: () => [{ action: 'events:TestEventPattern', resources: ['*'] }],
  run: (_context, { EventPattern, Event }) => ({ Result: compilePattern(readPattern(EventPattern))(readEvent(Event)) }),
});

function readEvent(text: string): Record<string, unknown> {
  try {
    const event = JSON.parse(text) as Record<string, unknown>;
    const missing = needed.filter((name) => !(name in event));
    if (missing.length === 0) return event;
    throw new Error(`it has no ${missing.join(', ')}`);
  } catch (error) {
    throw new ServiceError('ValidationException', `Parameter Event is not valid: ${(error as Error).message}.`);
  }
}
