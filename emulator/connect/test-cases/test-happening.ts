import { lastOf } from '../instance-store';

/** A resource in a flow action of one type. */
export interface DistinctResource {
  /** As events and overrides call the action. */
  actionType: string;
  /** Id or ARN; absent where the flow names none. */
  resource: string | undefined;
}

/** What a test can observe. */
export type Happening =
  | { kind: 'TestInitiated' }
  | { kind: 'TestCompleted' }
  | { kind: 'MessageReceived'; text: string; prompts: readonly { promptId?: string; media?: string }[] }
  | ({ kind: 'FlowActionStarted'; agentId?: string } & DistinctResource);

/** Resources of Connect may be named by id or by ARN; functions and bots have ARNs alone. */
export function sameResource(one: DistinctResource, other: DistinctResource): boolean {
  if (one.resource === undefined || other.resource === undefined) return false;
  const idOf = one.actionType === 'InvokeLambdaFunction' || one.actionType === 'ConnectParticipantWithLexBot' ? (name: string) => name : lastOf;
  return idOf(one.resource) === idOf(other.resource);
}
