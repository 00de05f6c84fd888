import { operationModels } from '../../../../emulator/connect/api/operation-model';
import { findBrokenConstraint } from '../../../../emulator/connect/api/check-constraints';
import { readShape } from '../../../../emulator/connect/api/read-shape';
import { writeShape } from '../../../../emulator/connect/api/write-shape';

const inputOf = (name: string) => operationModels.get(name)!.input;
const outputOf = (name: string) => operationModels.get(name)!.output;
const dial = { InstanceId: 'i', ContactFlowId: 'f', DestinationPhoneNumber: '+15550100' };

describe('reading a request', () => {
  const read = (input: object) => readShape(inputOf('StartOutboundVoiceContact'), input);

  it('takes what the SDK sends', () => {
    expect(read({ ...dial, Attributes: { a: '' }, RingTimeoutInSeconds: 20 })).toEqual({ ...dial, Attributes: { a: '' }, RingTimeoutInSeconds: 20 });
  });

  it('reads null as absent', () => {
    expect(read({ ...dial, QueueId: null })).toEqual(dial);
  });

  it.each([
    ['an unknown member', { ...dial, Colour: 'red' }, /^Colour: .*no such member.*DestinationPhoneNumber/],
    ['an unknown member inside', { ...dial, OutboundStrategy: { Type: 'AGENT_FIRST', X: 1 } }, /^OutboundStrategy\.X: /],
    ['a missing member', { InstanceId: 'i', ContactFlowId: 'f' }, /^DestinationPhoneNumber: .*requires it/],
    ['a null for a required member', { ...dial, InstanceId: null }, /^InstanceId: .*requires it/],
    ['a number for a text', { ...dial, QueueId: 7 }, /^QueueId: expected a string, got a number/],
    ['a text for a number', { ...dial, RingTimeoutInSeconds: '20' }, /^RingTimeoutInSeconds: expected a number, got a string/],
    ['a list for a map', { ...dial, Attributes: [] }, /^Attributes: expected an object, got a list/],
    ['a wrong value in a map', { ...dial, Attributes: { a: { b: 1 } } }, /^Attributes\.a: expected a string, got an object/],
    ['a text for a truth value', { ...dial, AnswerMachineDetectionConfig: { EnableAnswerMachineDetection: 'yes' } }, /expected a boolean/],
  ])('refuses %s by its name', (_, input, message) => {
    expect(() => read(input)).toThrow(message);
  });

  it('turns epoch seconds into times, and refuses what is none', () => {
    const search = (StartTime: unknown) =>
      readShape(inputOf('SearchContacts'), { InstanceId: 'i', TimeRange: { Type: 'INITIATION_TIMESTAMP', StartTime, EndTime: 1 } }) as {
        TimeRange: { StartTime: Date };
      };
    expect(search(1.5).TimeRange.StartTime.getTime()).toBe(1500);
    expect(() => search('soon')).toThrow(/TimeRange\.StartTime: expected a time/);
  });
});

describe('writing an answer', () => {
  const write = (contact: object) => writeShape(outputOf('DescribeContact'), { Contact: contact });

  it('writes times as epoch seconds and leaves out what is undefined', () => {
    expect(write({ Id: 'c', InitiationTimestamp: new Date(1500), Name: undefined })).toEqual({ Contact: { Id: 'c', InitiationTimestamp: 1.5 } });
  });

  it.each([
    ['a member the SDK does not know', { Id: 'c', State: 'QUEUED' }, /Contact\.State/],
    ['a wrong type', { Id: 7 }, /Contact\.Id: expected a string/],
    ['a text where a time belongs', { InitiationTimestamp: '2026-11-23T09:00:00Z' }, /Contact\.InitiationTimestamp: expected a Date/],
  ])('fails on %s', (_, contact, message) => {
    expect(() => write(contact)).toThrow(message);
  });

  it('fails on a missing required member', () => {
    expect(() => writeShape(outputOf('SearchContacts'), {})).toThrow(/Contacts: .*requires it/);
  });
});

describe('limits of values', () => {
  const breach = (input: object) => findBrokenConstraint(inputOf('StartOutboundVoiceContact'), { ...dial, ...input });

  it('finds nothing to say about a good request', () => {
    expect(breach({ Attributes: { 'a-b_9': '' }, RingTimeoutInSeconds: 60, TrafficType: 'GENERAL' })).toBeUndefined();
  });

  it.each([
    ['a number that is not E.164', { DestinationPhoneNumber: '030 1234' }, 'DestinationPhoneNumber is "030 1234". It must match ^\\+[1-9]\\d{1,14}$.'],
    ['a ring time below 15', { RingTimeoutInSeconds: 14 }, 'RingTimeoutInSeconds is 14. It must be from 15 to 60.'],
    ['a ring time above 60', { RingTimeoutInSeconds: 61 }, 'RingTimeoutInSeconds is 61. It must be from 15 to 60.'],
    ['a long name', { Name: 'x'.repeat(1025) }, 'Name has a length of 1025. It must be from 0 to 1024.'],
    ['a long token', { ClientToken: 'x'.repeat(501) }, 'ClientToken has a length of 501. It must be from 0 to 500.'],
    ['an attribute key with a dot', { Attributes: { 'a.b': '1' } }, 'Attributes: a key is "a.b". It must match ^[A-Za-z0-9_-]+$.'],
    ['a value out of a closed set', { TrafficType: 'TEST' }, 'TrafficType is "TEST". It must be one of CAMPAIGN, GENERAL.'],
    ['a value deep inside', { References: { r: { Type: 'SONG', Value: 'x' } } }, expect.stringMatching(/^References\.r\.Type is "SONG"\. It must be one of /) as string],
  ])('names %s', (_, input, sentence) => {
    expect(breach(input)).toEqual(sentence);
  });
});
