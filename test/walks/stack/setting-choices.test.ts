import { supportNumber } from '../../../local/instance/local-instance';
import type { SettingsChange } from '../../../local/settings-file';
import { startStage, type Stage } from '../../../local/stage';
import { agentName, customerNumber, playClick } from '../../scenario/product/play-click';

async function onStage<T>(settings: SettingsChange, play: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await startStage({ virtual: true, settings });
  try {
    return await play(stage);
  } finally {
    await stage.stop();
  }
}

test('a queue with a caller id serves as the source: the dedicated number lets its handoff calls in', async () => {
  const source: SettingsChange = ({ supportQueue }) => ({ source: { kind: 'queue', arn: supportQueue.arn, number: supportNumber } });
  const { dial } = await onStage(source, (stage) => playClick(stage, { number: customerNumber(0) }));
  expect(dial?.outcome?.code).toBe('answered');
});

test('with the caller id left to the queue no customer is called where an agent’s queue gives none, and the agent is told', async () => {
  const { dial } = await onStage(() => ({ callerId: 'from-queue' }), (stage) => playClick(stage, { number: customerNumber(0) }));
  expect(dial?.outcome?.code).toBe('call-failed');
});

test('an agent who clicks while on a call is given back to routing, and offered the callback when they are done', async () => {
  const hold: SettingsChange = ({ holdStatusId, availableStatusId }) => ({ orderGuarantee: { kind: 'hold-status', holdStatusId, routableStatusId: availableStatusId } });
  await onStage(hold, async (stage) => {
    const { time } = stage.emulator;
    const desk = stage.console.agent(agentName);
    desk.login();
    desk.setStatus('Available');
    stage.console.phone('+441214960117').call(supportNumber);
    await time.runUntil(() => desk.view().contact !== undefined, 60_000);
    desk.accept();
    await time.advance(5000);
    await stage.api.call(agentName, 'POST /dials', { body: { number: customerNumber(0) }, headers: { 'idempotency-key': 'while-talking' } });
    expect(desk.view().nextStatus).toBe('Desk work');
    await time.advance(20_000);
    desk.hangUp();
    await time.advance(1000);
    desk.clear();
    await time.advance(5000);
    expect(desk.view()).toMatchObject({ status: 'Available', contact: { initiationMethod: 'CALLBACK' } });
  });
});

test('the test cases of our own flows are deployed with them, and pass on what is deployed', async () => {
  const ended = await onStage(() => ({ flowTests: true }), async ({ emulator: { time, connect: { centre } } }) => {
    const executions = centre.listTestCases().map(({ id, name }) => ({ name, execution: centre.startTestExecution(id) }));
    await time.runUntil(() => executions.every(({ execution }) => execution.endedAt !== undefined), 400_000);
    return executions.map(({ name, execution }) => `${name.split(': ')[1]}: ${execution.status}`);
  });
  expect(ended.sort()).toEqual(['a handoff call is let in: PASSED', 'asks before it speaks: PASSED', 'asks whether a contact may be the callback: PASSED', 'reports that the customer has answered: PASSED', 'whoever else comes is turned away: PASSED']);
});
