import type { PhoneBehavior } from '../../../emulator/connect/console';
import type { Switches } from '../../../emulator/connect/switches';
import { block, hangUp } from './flows';
import { createWorld, CUSTOMER, SOURCE_NUMBER, type World } from './world';

interface Placed {
  world: World;
  id: string;
}

const BRANCHES = ['CallAnswered', 'VoicemailBeep', 'VoicemailNoBeep', 'NotDetected'] as const;

/** The flow notes the branch that it took in an attribute, and the second in which it took it. */
async function place(behavior: PhoneBehavior, { awaitsPrompt = false, detects = true, switches = {} }: { awaitsPrompt?: boolean; detects?: boolean; switches?: Partial<Switches> } = {}): Promise<Placed> {
  const world = createWorld({ switches });
  world.centre.store.instance.campaignCalls = { atMost: 1, countries: [] };
  world.centre.console.phone(CUSTOMER).behave(behavior);
  const note = (branch: string) => block(branch, 'UpdateContactAttributes', { with: { Attributes: { branch } }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } });
  const flow = world.publishFlow('progress', 'CONTACT_FLOW', [
    block('check', 'CheckOutboundCallStatus', { then: 'error', on: Object.fromEntries(BRANCHES.map((name) => [name, name])), errors: { NoMatchingError: 'error' } }),
    ...[...BRANCHES, 'error'].map(note),
    hangUp,
  ]);
  const id = world.centre.startOutboundVoiceContact({
    destinationPhoneNumber: CUSTOMER,
    sourcePhoneNumber: SOURCE_NUMBER,
    contactFlowId: flow,
    ofCampaign: detects,
    ...(detects && { detection: { awaitsPrompt } }),
  });
  await world.pass(70);
  return { world, id };
}

const seconds = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1_000;

describe('answering-machine detection', () => {
  it.each([
    [{ kind: 'answers', afterSeconds: 5 }, 'CallAnswered', 'HUMAN_ANSWERED'],
    [{ kind: 'voicemail', afterSeconds: 5 }, 'VoicemailBeep', 'VOICEMAIL_BEEP'],
    [{ kind: 'voicemail', afterSeconds: 5, beeps: false }, 'VoicemailNoBeep', 'VOICEMAIL_NO_BEEP'],
    [{ kind: 'silent', afterSeconds: 5 }, 'NotDetected', 'AMD_UNRESOLVED_SILENCE'],
    [{ kind: 'fax', afterSeconds: 5 }, 'error', 'FAX_MACHINE_DETECTED'],
  ] as const)('takes for %j the branch %s', async (behavior, branch, status) => {
    const { world, id } = await place(behavior);
    const contact = world.centre.describeContact(id);
    expect(contact.attributes).toMatchObject({ branch });
    expect(contact.answeringMachineDetectionStatus).toBe(status);
    expect(seconds(contact.connectedToSystemAt!, contact.disconnectedAt!)).toBe(3);
    expect(world.events.at(-1)!.detail).toMatchObject({ answeringMachineDetectionStatus: status });
  });

  it('waits for the end of the greeting where the call asks for that', async () => {
    const { world, id } = await place({ kind: 'voicemail', afterSeconds: 5 }, { awaitsPrompt: true });
    const contact = world.centre.describeContact(id);
    expect(seconds(contact.connectedToSystemAt!, contact.disconnectedAt!)).toBe(11);
  });

  it.each([
    ['no-answer', 'AMD_UNANSWERED'],
    ['busy', 'SIT_TONE_BUSY'],
    ['invalid', 'SIT_TONE_INVALID_NUMBER'],
    ['blocked', 'SIT_TONE_DETECTED'],
  ] as const)('runs no flow where the phone is %s, and says %s', async (kind, status) => {
    const { world, id } = await place({ kind });
    expect(world.story('block', id)).toEqual([]);
    expect(world.events.at(-1)!.detail).toMatchObject({ eventType: 'COMPLETED', answeringMachineDetectionStatus: status });
  });

  it('publishes CONNECTED_TO_SYSTEM of a call that nobody answered, or not, by its switch', async () => {
    const types = async (systemEventOfUnanswered: boolean) => {
      const { world } = await place({ kind: 'no-answer' }, { switches: { systemEventOfUnanswered } });
      return world.events.map(({ detail }) => detail['eventType']);
    };
    expect(await types(true)).toContain('CONNECTED_TO_SYSTEM');
    expect(await types(false)).not.toContain('CONNECTED_TO_SYSTEM');
  });

  it('takes the error branch at once on a call that detects nothing', async () => {
    const { world, id } = await place({ kind: 'answers', afterSeconds: 5 }, { detects: false });
    const contact = world.centre.describeContact(id);
    expect(contact.attributes).toMatchObject({ branch: 'error' });
    expect(contact.answeringMachineDetectionStatus).toBeUndefined();
    expect(contact.disconnectedAt).toBe(contact.connectedToSystemAt);
  });

  it('takes a fax for what was not detected by its switch', async () => {
    const { world, id } = await place({ kind: 'fax', afterSeconds: 5 }, { switches: { callProgressOfFax: 'not-detected' } });
    expect(world.centre.describeContact(id).attributes).toMatchObject({ branch: 'NotDetected' });
  });
});

describe('calls of campaigns', () => {
  const call = (world: World, change: object = {}) =>
    world.centre.startOutboundVoiceContact({ destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: world.flow.support, ofCampaign: true, ...change });

  it('are refused by a new account, and go to the countries that are allowed', () => {
    const world = createWorld();
    expect(() => call(world)).toThrow(/quota of 0/);
    world.centre.store.instance.campaignCalls = { atMost: 1, countries: ['FR'] };
    expect(() => call(world)).toThrow(/country/);
    world.centre.store.instance.campaignCalls = { atMost: 1, countries: ['DE'] };
    expect(call(world)).toEqual(expect.any(String));
  });

  it('beyond the quota are answered with fast busy, and other calls are not', async () => {
    const world = createWorld();
    world.centre.store.instance.campaignCalls = { atMost: 1, countries: [] };
    const [first, second] = [call(world), call(world, { destinationPhoneNumber: '+4915155500101' })];
    const other = call(world, { destinationPhoneNumber: '+4915155500102', ofCampaign: false });
    await world.pass(10);
    expect([first, second, other].map((id) => world.centre.describeContact(id).disconnectReason)).toEqual([undefined, 'TELECOM_BUSY', undefined]);
  });

  it('may have detection without that, by its switch', () => {
    expect(() => call(createWorld(), { ofCampaign: false, detection: { awaitsPrompt: false } })).toThrow(/CAMPAIGN/);
    expect(call(createWorld({ switches: { detectionInGeneralTraffic: 'works' } }), { ofCampaign: false, detection: { awaitsPrompt: false } })).toEqual(expect.any(String));
  });
});

describe('the switches of detection', () => {
  const lasts = async (behavior: PhoneBehavior, how: Parameters<typeof place>[1]) => {
    const { world, id } = await place(behavior, how);
    const { connectedToSystemAt, disconnectedAt } = world.centre.describeContact(id);
    return seconds(connectedToSystemAt!, disconnectedAt!);
  };

  it('say how long it takes, and how long a greeting is', async () => {
    expect(await lasts({ kind: 'answers', afterSeconds: 5 }, { switches: { answeringMachineDetectionSeconds: 7 } })).toBe(7);
    expect(await lasts({ kind: 'voicemail', afterSeconds: 5 }, { awaitsPrompt: true, switches: { voicemailGreetingSeconds: 20 } })).toBe(23);
  });
});

describe('UpdateContactRoutingData on a contact that is in no queue yet', () => {
  const update = (switches: Partial<Switches>) => {
    const world = createWorld({ switches });
    const id = world.centre.startOutboundVoiceContact({ destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: world.flow.support });
    return () => world.centre.updateContactRoutingData(id, { queueTimeAdjustmentSeconds: 60 });
  };

  it('is taken, or refused, by its switch', () => {
    expect(update({})).not.toThrow();
    expect(update({ routingDataBeforeQueue: 'refused' })).toThrow(/is in no queue/);
  });
});
