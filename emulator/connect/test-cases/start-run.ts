import { closeContact, isOver } from '../contacts/close-contact';
import { attachLeg } from '../contacts/customer-leg';
import { describeContactForFlow } from '../contacts/flow-host/contact-view';
import type { HostScope } from '../contacts/flow-host/host-scope';
import { lengthOf } from '../contacts/flow-host/speak';
import { endpointOf, openContact } from '../contacts/open-contact';
import { runEntryFlow } from '../contacts/run-entry-flow';
import { runScript } from '../contacts/run-script';
import { startChat } from '../contacts/start-chat';
import type { CentreContext, Lifeline } from '../centre-context';
import { contactRoot } from '../flow-runner/contact-root';
import type { LoadedFlow } from '../flow-runner/host';
import { loadFlow } from '../resources/load-flow';
import { queueArn } from '../resources/arns';
import { Messages } from './messages';
import { observeHost } from './observe-host';
import { Overrides } from './overrides';
import { initializationFailure } from './run-records';
import { SimulatedCaller, type TestCustomer } from './simulated-caller';
import type { EntryPoint, ExecutionStatus, TestCaseVersion, TestExecution } from './test-case';
import { objectIn, readTestDocument, type TestDocument } from './test-document';
import { TestRun } from './test-run';

export interface StartedRun {
  stop(): void;
}

/** Begins an execution: a new contact, which the test observes. Nothing is returned when it could not begin; it is settled then. */
export function startRun(ctx: CentreContext, execution: TestExecution, settle: (status: ExecutionStatus) => void): StartedRun | undefined {
  const version = ctx.store.testCases.get(execution.testCase.id)?.published;
  const read = version && readTestDocument(version.content);
  const flow = version && flowOf(ctx, version.entryPoint!);
  const spoiled = read && 'document' in read && read.document.Observations.some(({ Event }) => objectIn(Event.MatchingCriteria));
  if (!read || !('document' in read) || typeof flow !== 'object' || spoiled) {
    const because = spoiled ? 'invalid execution parameters' : typeof flow === 'string' ? flow : 'The test case is not published any more.';
    execution.records.push(initializationFailure(ctx.time.now(), because));
    return void settle('FAILED');
  }
  const { document } = read;
  return observe(ctx, execution, { version, flow, document, settle });
}

interface Begun {
  version: TestCaseVersion;
  flow: LoadedFlow;
  document: TestDocument;
  settle(status: ExecutionStatus): void;
}

function observe(ctx: CentreContext, execution: TestExecution, { version, flow, document, settle }: Begun): StartedRun {
  const { lifeline, customer, begin } = openTestContact(ctx, version, flow);
  const { initialContactId } = lifeline.contact;
  const overrides = new Overrides();
  const latest = () => latestOf(ctx, lifeline);
  const root = (name: string) => contactRoot(latest().session, () => describeContactForFlow(scopeOf(ctx, latest())))(name);
  const run: TestRun = new TestRun({
    ...{ document, channel: version.entryPoint!.type, time: ctx.time, customer, overrides, root, switches: ctx.switches },
    closeContact: () => closeContact(ctx, latest(), 'OTHER'),
    ended(completion) {
      ctx.observers.delete(initialContactId);
      execution.observations = run.counts;
      settle(completion.status);
    },
  });
  execution.records = run.records;
  execution.status = 'IN_PROGRESS';
  execution.startedAt = ctx.time.now();
  execution.observations = run.counts;
  const { testMessages, testLastPrompt } = ctx.switches;
  const voice = version.entryPoint!.type === 'VOICE_CALL';
  const messages = new Messages({ joined: voice && testMessages === 'joined', losesLast: voice && testLastPrompt === 'lost' }, (happening) => run.happens(happening));
  ctx.observers.set(initialContactId, (host, scope) => {
    watchEnd(ctx, scope.lifeline, run);
    return observeHost(host, {
      ...{ time: ctx.time, overrides, messages, happens: (happening) => run.happens(happening) },
      lengthOf: (prompt) => lengthOf(scope, prompt),
      customerListens: scope.part.listener === 'customer',
      workingQueue: () => workingQueue(ctx, scope.lifeline),
    });
  });
  run.note('INITIATION', 'PASSED', { Type: 'INITIATION' });
  run.note('EXECUTION_START', 'PASSED', { Type: 'EXECUTION_START', ContactId: lifeline.contact.id });
  run.happens({ kind: 'TestInitiated' });
  if (!run.isOver) begin();
  return { stop: () => run.finish({ status: 'STOPPED', type: 'FAILURE', message: 'The execution was stopped.', reasons: [] }) };
}

/** The contact of the chain that the customer is in now. */
function latestOf(ctx: CentreContext, first: Lifeline): Lifeline {
  const ids = ctx.store.chains.get(first.contact.initialContactId) ?? [];
  return ctx.lifelines.get(ids.at(-1) ?? '') ?? first;
}

function scopeOf(ctx: CentreContext, lifeline: Lifeline): HostScope {
  return { ctx, lifeline, part: { signal: lifeline.ended.signal, listener: 'customer' } };
}

/** The chain may go on with another contact: only when none is left has the contact ended. */
function watchEnd(ctx: CentreContext, lifeline: Lifeline, run: TestRun): void {
  const look = () => void ctx.time.after(0, () => {
    if (isOver(latestOf(ctx, lifeline))) run.contactEnded();
  });
  if (!lifeline.ended.signal.aborted) lifeline.ended.signal.addEventListener('abort', look, { once: true });
}

function workingQueue(ctx: CentreContext, { contact }: Lifeline): { queueId?: string; agentId?: string; hoursId?: string } {
  const { targetQueue } = contact;
  if (!targetQueue) return {};
  const hours = targetQueue.kind === 'STANDARD' ? ctx.store.queues.get(targetQueue.queueId)?.hoursOfOperationId : undefined;
  return { queueId: queueArn(ctx.store.instance, targetQueue), ...(targetQueue.kind === 'AGENT' && { agentId: targetQueue.userId }), ...(hours && { hoursId: hours }) };
}

/** The flow that the test begins in, or why it cannot. */
function flowOf(ctx: CentreContext, { flowId, destinationPhoneNumber }: EntryPoint): LoadedFlow | string {
  const named = flowId ?? ctx.store.numberByAddress(destinationPhoneNumber ?? '')?.flowId;
  const flow = named ? loadFlow(ctx.store, named) : undefined;
  if (!flow) return `There is no published flow ${flowId ?? `on ${destinationPhoneNumber ?? 'any number'}`}.`;
  if (flow.type !== 'CONTACT_FLOW' && ctx.switches.testFlowTypes === 'inbound') return `Flow ${flow.name} is of type ${flow.type}.`;
  return flow;
}

function openTestContact(ctx: CentreContext, { entryPoint, initializationData }: TestCaseVersion, flow: LoadedFlow): { lifeline: Lifeline; customer: TestCustomer; begin(): void } {
  const { type, sourcePhoneNumber, destinationPhoneNumber } = entryPoint!;
  const attributes = startAttributes(initializationData);
  if (type === 'CHAT') {
    const { contactId } = startChat(ctx, { contactFlowId: flow.id, attributes });
    const window = ctx.chats.get(contactId)!;
    const unlessOver = (act: () => void) => (window.over ? undefined : act());
    // A chat begins by itself, a turn later.
    return { lifeline: ctx.lifelines.get(contactId)!, customer: { press: () => undefined, say: (text) => unlessOver(() => window.say(text)), hangUp: () => unlessOver(() => window.leave()) }, begin: () => undefined };
  }
  const lifeline = openContact(ctx, {
    method: 'INBOUND',
    attributes,
    ...(sourcePhoneNumber && { customerEndpoint: endpointOf(sourcePhoneNumber) }),
    ...(destinationPhoneNumber && { systemEndpoint: endpointOf(destinationPhoneNumber) }),
    also: { connectedToSystemAt: ctx.time.iso() },
  });
  const caller = new SimulatedCaller();
  attachLeg(ctx, lifeline, caller);
  return { lifeline, customer: caller, begin: () => runScript(ctx, lifeline, () => runEntryFlow(ctx, lifeline, flow)) };
}

/** Of all shapes that are accepted, only the one with `Attributes` was read back; any other leaves them empty [S]. */
function startAttributes(initializationData: string | undefined): Record<string, string> {
  const given = initializationData === undefined ? undefined : objectIn(objectIn(JSON.parse(initializationData) as unknown)?.Attributes);
  return Object.fromEntries(Object.entries(given ?? {}).map(([name, value]) => [name, String(value)]));
}
