import type { Agent } from '../../agents/domain/agent';
import type { VoicemailClaim, VoicemailView } from '../../http/voicemail-api-types';
import { claimantOf, claimEndsAt } from '../domain/decide-handling';
import type { Claim, Voicemail } from '../domain/voicemail';

export function viewVoicemail(voicemail: Voicemail, { agent, now }: { agent: Agent; now: string }): VoicemailView {
  const { id, from, leftAt, queueId, queueName, forAgent, lengthSeconds, transcript, recordingKey } = voicemail;
  return {
    id,
    ...(from !== undefined && { from }),
    receivedAt: leftAt,
    ...(queueId !== undefined && { queue: { queueId, ...(queueName !== undefined && { name: queueName }) } }),
    ...(forAgent && { forAgent: forAgent.username }),
    ...(lengthSeconds !== undefined && { lengthSeconds }),
    ...(transcript.state === 'there' && { transcript: transcript.text }),
    transcriptState: transcript.state,
    recording: recordingKey === undefined ? 'awaited' : 'there',
    ...viewHandling(voicemail, { agent, now }),
  };
}

function viewHandling(voicemail: Voicemail, { agent, now }: { agent: Agent; now: string }): Pick<VoicemailView, 'state' | 'claim' | 'done'> {
  const { handling } = voicemail;
  const view = ({ by, at }: Claim): VoicemailClaim => ({ by: by.username, mine: by.userId === agent.userId, at });
  if (handling.state === 'done') return { state: 'done', done: { ...view(handling), how: handling.how, ...(handling.note !== undefined && { note: handling.note }) } };
  const claim = claimantOf(voicemail, now);
  return claim ? { state: 'claimed', claim: { ...view(claim), freeAt: claimEndsAt(claim) } } : { state: 'open' };
}
