import type { Instance, QueueRef } from '../model';

type Kind = 'agent' | 'queue' | 'routing-profile' | 'operating-hours' | 'agent-state' | 'contact-flow' | 'flow-module' | 'transfer-destination' | 'prompt' | 'security-profile' | 'integration-association' | 'contact' | 'test-case';

/** Every resource but a phone number lives under its instance. */
export function arnOf(instance: Instance, kind: Kind, id: string): string {
  return `${instance.arn}/${kind}/${id}`;
}

/** An agent's own queue has no resource, but an ARN (STR issue 230). */
export function queueArn(instance: Instance, queue: QueueRef): string {
  return queue.kind === 'STANDARD' ? arnOf(instance, 'queue', queue.queueId) : `${instance.arn}/queue/agent/${queue.userId}`;
}

/** The form without `instance/` in the path, which queues ask for. */
export function phoneNumberArn(place: { region: string; accountId: string }, id: string): string {
  return `arn:aws:connect:${place.region}:${place.accountId}:phone-number/${id}`;
}
