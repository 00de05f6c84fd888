import type { Stage } from '../../stage';

/** An event as a rule's target gets it. */
export interface HeardEvent {
  'detail-type': string;
  source: string;
  detail: { id: string };
}

/** Another system of the company, of this name, makes a rule on the stack's bus, with a queue of its own. Returns what came there so far, in its order. */
export function listenToEvents({ emulator, stack }: Pick<Stage, 'emulator' | 'stack'>, name = 'crm'): () => HeardEvent[] {
  const { arn } = emulator.sqs.create(`${name}-events`);
  emulator.sqs.setPolicy(arn, { Statement: [{ Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: arn }] });
  const bus = stack.outputs.EventBusName;
  if (bus === undefined) throw new Error('The stack has no event bus.');
  emulator.events.putRule({ name, bus, pattern: { source: ['dialback'] } });
  emulator.events.putTargets(name, [{ id: 'queue', arn }], bus);
  return () => emulator.sqs.queue(arn).peek().map(({ body }) => JSON.parse(body) as HeardEvent);
}
