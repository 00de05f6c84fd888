import type { FlowDocument } from '../../../flow-language/types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { closeQueue } from '../../../local/instance/close-queue';
import { salesNumber, supportNumber } from '../../../local/instance/local-instance';
import { startStage, type Stage } from '../../../local/stage';
import { agentName, customerNumber } from '../../scenario/product/play-click';
import { loseContactEvents } from '../../scenario/product/situations';

const number = customerNumber(7);
let stage: Stage;
beforeEach(async () => {
  stage = await startStage({ virtual: true });
});
afterEach(() => stage.stop());

/** Promises a callback for this many minutes from now, to any agent of Support. One of the minutes passes. */
async function promise(minutes: number): Promise<ScheduledCallback> {
  const body = { number, queueId: stage.instance.supportQueue.id, in: { minutes, zone: 'Europe/London' } };
  const answer = await stage.api.call<ScheduledCallback>(agentName, 'POST /callbacks', { body, headers: { 'idempotency-key': 'promise' } });
  expect(answer).toMatchObject({ status: 201 });
  await stage.emulator.time.advance(60_000);
  return answer.body;
}

async function shown({ id }: ScheduledCallback): Promise<ScheduledCallback> {
  return (await stage.api.call<ScheduledCallback>(agentName, `GET /callbacks/${id}`)).body;
}

async function callIn(shows?: string, inboundNumber = supportNumber): Promise<string[]> {
  const phone = stage.console.phone(number);
  phone.call(inboundNumber, shows);
  await stage.emulator.time.advance(60_000);
  return phone.view().heard;
}

const noCallback = { outcome: { code: 'customer-called-in' } };

describe('a customer who calls in, and comes into an open queue, before they are called back', () => {
  test('is not called back, though no flow was changed', async () => {
    const callback = await promise(30);
    await callIn();
    expect(await shown(callback)).toMatchObject(noCallback);
  });

  test('is not called back though the callback waits in Connect for an agent already', async () => {
    const callback = await promise(3);
    await stage.emulator.time.advance(5 * 60_000);
    expect((await shown(callback)).journey?.map(({ event }) => event)).toContain('handed-off');
    await callIn();
    expect(await shown(callback)).toMatchObject(noCallback);
    const open = [...stage.emulator.connect.centre.store.contacts.values()].filter((contact) => contact.initiationMethod === 'CALLBACK' && !contact.disconnectedAt);
    expect(open).toEqual([]);
  });

  test('is called back where they withhold their number', async () => {
    const callback = await promise(30);
    await callIn('withheld');
    expect(await shown(callback)).not.toHaveProperty('outcome');
  });

  test('is told so by the module of a flow that chose its place, and not called back though contact events are lost', async () => {
    loseContactEvents(stage);
    welcomeThroughTheModule('begun');
    const callback = await promise(30);
    const heard = await callIn();
    expect(heard.slice(0, 2)).toEqual(['You were going to be called back. That is no longer needed, as you are with us now.', 'Welcome.']);
    expect(await shown(callback)).toMatchObject(noCallback);
  });

  test('is called back where they hang up behind the module, before any queue', async () => {
    welcomeThroughTheModule();
    const callback = await promise(30);
    const heard = await callIn();
    expect(heard.slice(0, 2)).toEqual(['We are going to call you back. If you wait for an agent now, that is no longer needed.', 'Welcome.']);
    expect(await shown(callback)).not.toHaveProperty('outcome');
  });

  test('is called back where the queue that they call into is closed', async () => {
    const { centre } = stage.emulator.connect;
    closeQueue(centre, stage.instance.salesQueue.arn, { from: '2026-11-23', till: '2026-11-23' });
    const callback = await promise(30);
    await callIn(undefined, salesNumber);
    expect([...centre.store.contacts.values()].find(({ initiationMethod }) => initiationMethod === 'INBOUND')).toMatchObject({ enqueuedAt: expect.any(String) as string });
    expect(await shown(callback)).not.toHaveProperty('outcome');
  });

  test('hears nothing of callbacks from the module where none was promised', async () => {
    welcomeThroughTheModule();
    expect((await callIn())[0]).toBe('Welcome.');
  });
});

/**
 * Puts the module before the first prompt, as a flow designer does.
 *
 * @param when what the flow chooses before it. Default: nothing
 */
function welcomeThroughTheModule(when?: 'begun'): void {
  const { centre } = stage.emulator.connect;
  const module = centre.listFlowModules().find(({ name }) => name.endsWith('callback-called-in'))!;
  const end = { NextAction: 'hang-up', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'hang-up' }] };
  const flow: FlowDocument = {
    Version: '2019-10-30',
    StartAction: when ? 'choose' : 'module',
    Actions: [
      ...(when ? [choose(when)] : []),
      {
        Identifier: 'module',
        Type: 'InvokeFlowModule',
        Parameters: { FlowModuleId: `${module.id}:$LATEST` },
        Transitions: { NextAction: 'welcome', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'welcome' }] },
      },
      { Identifier: 'welcome', Type: 'MessageParticipant', Parameters: { Text: 'Welcome.' }, Transitions: end },
      { Identifier: 'hang-up', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  };
  const { id } = centre.createFlow({ name: 'Welcome', type: 'CONTACT_FLOW', content: JSON.stringify(flow) });
  const called = [...centre.store.numbers.values()].find((each) => each.number === supportNumber)!;
  centre.associateNumberFlow(called.id, id);
}

function choose(when: string): FlowDocument['Actions'][number] {
  return {
    Identifier: 'choose',
    Type: 'UpdateContactAttributes',
    Parameters: { Attributes: { dialback_called_in_when: when }, TargetContact: 'Current' },
    Transitions: { NextAction: 'module', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'module' }] },
  };
}
