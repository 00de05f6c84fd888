import type { QueueRefusal } from './refusals';

/** Whether calls are recorded. Who is recorded was told so before, the customer and the agent. */
export type RecordingPolicy = 'never' | 'always' | 'agent-chooses';

/** @param chosen what the agent chose; undefined: nobody chose, and where agents choose, the call is not recorded then */
export function isRecorded(policy: RecordingPolicy, chosen: boolean | undefined): boolean {
  return policy === 'always' || (policy === 'agent-chooses' && chosen === true);
}

/** A choice that would not count is no choice: whoever makes it is told. */
export function refuseRecording(policy: RecordingPolicy, chosen: boolean | undefined): QueueRefusal<'recording-not-a-choice'> | undefined {
  return chosen === undefined || policy === 'agent-chooses' || isRecorded(policy, chosen) === chosen ? undefined : { code: 'recording-not-a-choice', policy };
}
