import type { Failure, TaskRequest } from '../flow-runner/host';
import type { Contact } from '../model';
import { loadFlow } from '../resources/load-flow';
import { DAY, type CentreContext } from '../centre-context';
import { closeContact, isOver } from './close-contact';
import { openContact } from './open-contact';
import { recordState } from './record-state';
import { runEntryFlow } from './run-entry-flow';
import { runScript } from './run-script';
import { attributesProblem } from './update-attributes';

/** A task that nobody has ended by then ends by itself (AG:tasks). */
const LONGEST_TASK_DAYS = 7;

/** Makes a task: a contact of its own, whose flow runs at once or when it is due. */
export function createTask(ctx: CentreContext, request: TaskRequest & { previous?: Contact; relatedContactId?: string }): { contactId: string } | Failure {
  const flow = loadFlow(ctx.store, request.flowId);
  if (flow?.type !== 'CONTACT_FLOW') return { failed: `there is no published inbound flow ${request.flowId}` };
  const problem = attributesProblem(request.previous?.attributes ?? {}, request.attributes);
  if (problem) return { failed: problem };
  const lifeline = openContact(ctx, {
    method: 'API',
    previous: request.previous,
    relatedContactId: request.relatedContactId,
    attributes: request.attributes,
    also: {
      channel: 'TASK',
      name: request.name,
      contactDescription: request.description,
      references: Object.fromEntries(Object.entries(request.references).map(([name, value]) => [name, { value, type: /^https?:/.test(value) ? 'URL' : 'STRING' }])),
      segmentAttributes: { 'connect:Subtype': 'connect:Task' },
    },
  });
  // A chain has one set of attributes: those of the task are the other contacts' too.
  if (request.previous) Object.assign(request.previous.attributes, request.attributes);
  const start = () => {
    if (!isOver(lifeline)) runScript(ctx, lifeline, () => runEntryFlow(ctx, lifeline, flow));
  };
  if (request.dueAt !== undefined) {
    lifeline.contact.scheduledFor = ctx.time.iso(request.dueAt);
    recordState(ctx, lifeline.contact, { to: 'SCHEDULED', scheduledFor: lifeline.contact.scheduledFor });
  }
  const dueAt = request.dueAt ?? ctx.time.now();
  lifeline.timers.push(ctx.time.at(dueAt, start), ctx.time.at(dueAt + LONGEST_TASK_DAYS * DAY, () => closeContact(ctx, lifeline, 'OTHER')));
  return { contactId: lifeline.contact.id };
}
