import type { Dial } from '../../../lambda/http/api-types';
import { inboundFlow } from '../../../local/instance/inbound-flow';
import { instanceId } from '../../../local/instance/local-instance';
import { leaveRecording, leaveTask, leaveTranscript } from '../../../local/voicemails/voicemail-express';
import { contactId, from, release202409, words } from '../../fakes/voicemail-express';
import { eachOnce, inWalks, mainTest } from '../../runs';
import { openVoicemails, type Voicemails } from './open-voicemails';

let open: Voicemails;
let flowId: string;

async function begin(endTasks: boolean) {
  open = await openVoicemails({ endTasks });
  const { emulator, stage } = open;
  flowId = emulator.connect.centre.createFlow({ name: 'VMX3-Guided-Task', type: 'CONTACT_FLOW', content: JSON.stringify(inboundFlow(stage.instance.supportQueue.arn, 'A voicemail.')) }).id;
  // Agents of the queue take tasks too.
  const QueueConfigs = [{ QueueReference: { QueueId: stage.instance.supportQueue.id, Channel: 'TASK' }, Priority: 5, Delay: 0 }];
  for (const { id, name } of emulator.connect.centre.store.routingProfiles.values()) if (name.startsWith('Support')) await emulator.call('connect', 'AssociateRoutingProfileQueues', { InstanceId: instanceId, RoutingProfileId: id, QueueConfigs });
  stage.console.agent('ada').login();
  const leftAt = new Date(emulator.time.now());
  leaveRecording(emulator, { contactId, from, leftAt, queueArn: stage.instance.supportQueue.arn, lengthSeconds: 5 });
  await open.pass(10);
}
afterEach(() => open.stop());

function available(username: string) {
  const desk = open.stage.console.agent(username);
  desk.login();
  desk.setStatus('Available');
  return desk;
}

const message = () => ({ contactId, from, leftAt: new Date(open.emulator.time.now()), queueArn: open.stage.instance.supportQueue.arn, lengthSeconds: 5, queueName: 'Support', flowId });
/** Voicemail Express makes its task when the words are there. */
async function makeTask(): Promise<string> {
  leaveTranscript(open.emulator, message(), words);
  const id = await leaveTask(open.emulator, message(), words);
  await open.pass(10);
  return id;
}
const contact = (id: string) => open.emulator.connect.centre.describeContact(id);
const startTask = async (task: { Name: string; [member: string]: unknown }): Promise<string> => {
  const { ContactId } = (await open.emulator.call('connect', 'StartTaskContact', { InstanceId: instanceId, ContactFlowId: flowId, ...task })) as { ContactId: string };
  await open.pass(10);
  return ContactId;
};
const answered = async () => (await open.list('ada', '?state=done')).voicemails.map(({ id }) => id);

describe('with endTasks', () => {
  beforeEach(() => begin(true));

  mainTest('an agent calls back from the page and says that the customer was reached: the task that waits in the queue is gone', async () => {
    const { console, api } = open.stage;
    const desk = console.agent('ada');
    desk.setStatus('Available');
    await open.pass(10);
    console.phone(from).behave({ kind: 'answers', afterSeconds: 3 });
    const { body: dial } = await api.call<Dial>('ada', 'POST /dials', { body: { number: from, relatedContactId: contactId }, headers: { 'idempotency-key': 'k-1' } });
    await open.pass(5);
    desk.accept();
    await open.pass(10);
    const task = await makeTask();
    desk.hangUp();
    await open.pass(5);
    expect(contact(task)).toMatchObject({ state: 'QUEUED', channel: 'TASK' });
    await api.call('ada', `POST /dials/${dial.id}/outcome`, { body: { outcome: 'reached' } });
    await open.pass(10);
    expect(await answered()).toEqual([contactId]);
    expect(contact(task)).toMatchObject({ state: 'COMPLETED', disconnectReason: 'OTHER' });
    expect(contact(task).agent).toBeUndefined();
    // Nobody is offered it any more.
    desk.clear();
    available('ben');
    await open.pass(10);
    expect([desk.view().contact, console.agent('ben').view().contact]).toEqual([undefined, undefined]);
  });

  test.each(eachOnce(['e-mail', 'called', 'none needed'], 1))('said on the page: %s', async (how) => {
    const task = await makeTask();
    await open.change('ada', contactId, 'claim');
    await open.pass(10);
    expect(contact(task).state).toBe('QUEUED');
    await open.done('ada', contactId, { how });
    await open.pass(10);
    expect(contact(task).state).toBe('COMPLETED');
  });

  inWalks('a task that comes into the queue after the voicemail was answered is ended there', async () => {
    await open.done('ada', contactId, { how: 'e-mail' });
    await open.pass(10);
    expect(contact(await makeTask()).state).toBe('COMPLETED');
  });

  inWalks('a task of 2024.09 is known by its name', async () => {
    const task = await startTask({ Name: 'Voicemail for Support', PreviousContactId: contactId, Attributes: release202409.task });
    await open.done('ada', contactId, { how: 'called' });
    await open.pass(10);
    expect(contact(task).state).toBe('COMPLETED');
  });

  inWalks('a task that an agent has accepted is left to them', async () => {
    const desk = available('ben');
    const task = await makeTask();
    desk.accept();
    await open.pass(10);
    await open.done('ada', contactId, { how: 'called' });
    await open.pass(300);
    expect(contact(task)).toMatchObject({ state: 'CONNECTED' });
  });

  mainTest('nothing else is ended: another task that follows the call, a task of another voicemail, one that is only related, a voicemail that is open again', async () => {
    const others = [
      await startTask({ Name: 'Check the invoice', PreviousContactId: contactId }),
      await startTask({ Name: 'Amazon Connect Voicemail', RelatedContactId: contactId }),
      await startTask({ Name: 'Amazon Connect Voicemail' }),
    ];
    const own = await makeTask();
    await open.done('ada', contactId, { how: 'called' });
    await open.pass(10);
    expect(contact(own).state).toBe('COMPLETED');
    expect(others.map((id) => contact(id).state)).toEqual(['QUEUED', 'QUEUED', 'QUEUED']);
    await open.change('ada', contactId, 'reopen');
    const again = await startTask({ Name: 'Amazon Connect Voicemail', PreviousContactId: contactId });
    expect(contact(again).state).toBe('QUEUED');
  });

  inWalks('Connect that does not answer is asked again, and the voicemail is answered meanwhile', async () => {
    const task = await makeTask();
    const busy = ['ListAssociatedContacts', 'StopContact'].map((operation) => open.emulator.faults.inject({ caller: 'queuevoicemails', operation, kind: 'error-before' }));
    await open.done('ada', contactId, { how: 'called' });
    await open.pass(60);
    expect([await answered(), contact(task).state]).toEqual([[contactId], 'QUEUED']);
    busy[0]!.remove();
    await open.pass(400);
    expect(contact(task).state).toBe('QUEUED');
    busy[1]!.remove();
    await open.pass(400);
    expect(contact(task).state).toBe('COMPLETED');
  });

  inWalks('a word that reaches no queue leaves the voicemail answered, and the operator is told', async () => {
    const task = await makeTask();
    open.emulator.faults.inject({ caller: 'apivoicemails', service: 'sqs', operation: 'SendMessage', kind: 'error-before' });
    expect(await open.done('ada', contactId, { how: 'called' })).toMatchObject({ status: 200, body: { state: 'done' } });
    await open.pass(10);
    expect([await answered(), contact(task).state]).toEqual([[contactId], 'QUEUED']);
    expect(open.emulator.journal.entries.some(({ kind, detail }) => kind === 'log' && JSON.stringify(detail).includes('end-voicemail-task'))).toBe(true);
  });
});

inWalks('without endTasks a task stays, whoever answers the voicemail', async () => {
  await begin(false);
  const task = await makeTask();
  await open.done('ada', contactId, { how: 'called' });
  await open.pass(300);
  expect(contact(task).state).toBe('QUEUED');
});
