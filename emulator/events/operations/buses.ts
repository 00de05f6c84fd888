import { required, structure, text } from '../../front-door/shapes/shape';
import type { RightsNeeded } from '../../front-door/service';
import { busArn, eventsOperation, type EventsContext } from './events-operation';

const onBus = (operation: string) => (context: EventsContext, { Name }: { Name?: string }): RightsNeeded[] => [{ action: `events:${operation}`, resources: [busArn(context, Name)] }];

export const createEventBus = eventsOperation({
  input: structure({ Name: required(text) }),
  rights: onBus('CreateEventBus'),
  run: ({ bus }, { Name }) => ({ EventBusArn: bus.createBus(Name).arn }),
});

export const describeEventBus = eventsOperation({
  input: structure({ Name: text }),
  rights: onBus('DescribeEventBus'),
  run({ bus }, { Name }) {
    const { name, arn } = bus.bus(Name);
    return { Name: name, Arn: arn };
  },
});

/** All in one page. */
export const listEventBuses = eventsOperation({
  input: structure({ NamePrefix: text }),
  rights: () => [{ action: 'events:ListEventBuses', resources: ['*'] }],
  run: ({ bus }, { NamePrefix = '' }) => ({ EventBuses: bus.buses().filter(({ name }) => name.startsWith(NamePrefix)).map(({ name, arn }) => ({ Name: name, Arn: arn })) }),
});

export const deleteEventBus = eventsOperation({
  input: structure({ Name: required(text) }),
  rights: onBus('DeleteEventBus'),
  run: ({ bus }, { Name }) => bus.removeBus(Name),
});
