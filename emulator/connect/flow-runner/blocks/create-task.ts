import { next, noMatchingError, type BlockDefinition } from '../block';
import type { Parameters } from '../parameters';

const SIX_DAYS_SECONDS = 518_400;

/** A task is a contact of its own, which runs the flow that is named. */
export const createTask: BlockDefinition = {
  type: 'CreateTask',
  parameters: ['ContactFlowId', 'Name', 'Description', 'Attributes', 'References', 'DelaySeconds', 'ScheduledTime'],
  notes: ['The task takes over nothing of the contact that makes it: no page shows how a linked task is written.'],
  run({ host, session, parameters }) {
    const dueAt = readDueAt(parameters, host.now());
    if (dueAt === 'unusable') return noMatchingError('the time of the task is no instant of the next six days');
    const made = host.createTask({
      flowId: parameters.required('ContactFlowId'),
      name: parameters.wording('Name'),
      description: parameters.has('Description') ? parameters.text('Description') : undefined,
      attributes: parameters.has('Attributes') ? texts(parameters.sparse('Attributes')) : {},
      references: parameters.has('References') ? texts(parameters.sparse('References')) : {},
      dueAt,
    });
    if ('failed' in made) return noMatchingError(made.failed);
    session.task = { ContactId: made.contactId };
    return next;
  },
};

function readDueAt(parameters: Parameters, now: number): number | undefined | 'unusable' {
  if (parameters.has('DelaySeconds')) return now + parameters.integer('DelaySeconds', { from: 1, to: SIX_DAYS_SECONDS }) * 1_000;
  if (!parameters.has('ScheduledTime')) return undefined;
  // Epoch seconds; a time that has passed takes the error branch (AG:create-task-block).
  const at = parameters.integer('ScheduledTime', { from: 0, to: Number.MAX_SAFE_INTEGER }) * 1_000;
  return at > now && at <= now + SIX_DAYS_SECONDS * 1_000 ? at : 'unusable';
}

function texts(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
