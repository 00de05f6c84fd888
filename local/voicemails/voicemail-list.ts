import type { Stage } from '../stage';
import type { Voicemail, VoicemailList } from './voicemail-types';
import { attributesOf, sampleVoicemails, type VoicemailPlace } from './sample-voicemails';

/** Returns the sample voicemails in the form that the page reads. A real list of the same form can replace it. */
export function listVoicemails(stage: Stage, startedAt: Date): VoicemailList {
  const { supportQueue } = stage.instance;
  const place: VoicemailPlace = {
    queue: { arn: supportQueue.arn, name: supportQueue.name },
    agentQueue: (username) => ({ arn: agentQueueArn(stage, username), name: username }),
    recordingUrl: (contactId) => `/local/recordings/${contactId}.wav`,
  };
  return {
    voicemails: sampleVoicemails.map((sample): Voicemail => {
      const leftAt = new Date(startedAt.getTime() - sample.minutesAgo * 60_000);
      const attributes = attributesOf(sample, leftAt, place);
      return {
        contactId: sample.contactId,
        from: attributes.vmx3_from,
        receivedAt: attributes.vmx3_timestamp,
        queueName: attributes.entity_name,
        lengthSeconds: sample.lengthSeconds,
        transcript: attributes.transcript_contents,
        recordingUrl: attributes.presigned_url,
        attributes,
      };
    }),
  };
}

/** Adds the callers' phones, so that the lab shows them before anyone is called, and the calls in which they left their messages. */
export function leaveVoicemails({ console, emulator: { connect } }: Stage, { voicemails }: VoicemailList): void {
  for (const { from, behavior } of sampleVoicemails) console.phone(from).behave(behavior);
  for (const { contactId, from, receivedAt, lengthSeconds, attributes } of voicemails) {
    const endedAt = new Date(Date.parse(receivedAt) + lengthSeconds * 1000).toISOString();
    connect.centre.addPastCall({ id: contactId, from, startedAt: receivedAt, endedAt, attributes: { ...attributes } });
  }
}

function agentQueueArn(stage: Stage, username: string): string {
  const { userArn } = stage.console.agent(username).view();
  return userArn.replace('/agent/', '/queue/agent/');
}
