import type { Fault } from '../../../emulator/front-door/faults';
import { contactId, release202509, words } from '../../fakes/voicemail-express';
import { openVoicemails } from '../../scenario/voicemails/open-voicemails';

/** Each call that the function makes for a voicemail. */
const calls: [service: Fault['service'] & string, operation: string][] = [
  ['s3', 'HeadObject'],
  ['s3', 'GetObjectTagging'],
  ['s3', 'GetObject'],
  ['connect', 'GetContactAttributes'],
  ['connect', 'DescribeQueue'],
  ['connect', 'SearchUsers'],
  ['dynamodb', 'GetItem'],
  ['dynamodb', 'PutItem'],
];

test.each(calls.flatMap(([service, operation]) => (['error-before', 'error-after', 'throttle'] as const).map((kind) => [service, operation, kind] as const)))(
  '%s:%s may fail for a minute (%s): the voicemail is listed once, whole, after it',
  async (service, operation, kind) => {
    const open = await openVoicemails();
    try {
      const fault = open.emulator.faults.inject({ caller: 'queuevoicemails', service, operation, kind });
      open.contact(contactId, { ...release202509.voiceContact, vmx3_queue_arn: open.stage.instance.supportQueue.arn, vmx3_timestamp: '2026-11-23T08:59:30Z' });
      open.saveRecording(release202509.recording);
      open.saveTranscript(release202509.transcript);
      await open.pass(60);
      expect(fault.counts.struck).toBeGreaterThan(0);
      fault.remove();
      await open.pass(600);
      expect((await open.list('ada')).voicemails).toEqual([expect.objectContaining({ id: contactId, transcript: words, recording: 'there', lengthSeconds: 3, queue: { queueId: open.stage.instance.supportQueue.id, name: 'Support' }, forAgent: 'ada', state: 'open' })]);
    } finally {
      await open.stop();
    }
  },
);
