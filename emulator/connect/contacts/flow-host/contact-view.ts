import type { ContactView } from '../../flow-runner/host';
import type { Contact, Endpoint, QueueRef } from '../../model';
import { queueArn } from '../../resources/arns';
import { queueCallerId } from '../../routing/queue-caller-id';
import type { CentreContext } from '../../centre-context';
import type { HostScope } from './host-scope';

/** The tree behind `$.`: section 1.4. What a contact does not have is absent. */
export function describeContactForFlow({ ctx, lifeline, part }: HostScope): ContactView {
  const { contact } = lifeline;
  const queue = contact.queue ?? contact.targetQueue;
  return {
    Attributes: contact.attributes,
    ContactId: contact.id,
    InitialContactId: contact.initialContactId,
    PreviousContactId: contact.previousContactId,
    RelatedContactId: contact.relatedContactId,
    Task: { ContactId: contact.id },
    Channel: contact.channel,
    InstanceARN: ctx.store.instance.arn,
    AwsRegion: ctx.region,
    // Unusable in agent and customer whispers (AG:connect-attrib-list).
    InitiationMethod: part.desk && !part.dial ? undefined : contact.initiationMethod,
    CustomerEndpoint: endpoint(contact.customerEndpoint),
    SystemEndpoint: endpoint(contact.systemEndpoint),
    CallbackNumber: contact.callbackNumber ?? contact.customerEndpoint?.address,
    CustomerId: contact.customerId,
    Name: contact.name,
    Description: contact.contactDescription,
    LanguageCode: contact.languageCode,
    TextToSpeechVoiceId: lifeline.voice?.TextToSpeechVoice,
    Tags: contact.tags,
    References: Object.fromEntries(Object.entries(contact.references).map(([key, { value, type }]) => [key, { Value: value, Type: type }])),
    SegmentAttributes: contact.segmentAttributes,
    MediaStreams: { Customer: { Audio: describeStream(contact) } },
    Queue: queue && describeQueue(ctx, queue),
    Agent: contact.agent && describeAgent(ctx, contact.agent.userId),
  };
}

export function endpoint(of: Endpoint | undefined): { Address: string; Type: string } | undefined {
  return of && { Address: of.address, Type: of.type };
}

/** Connect writes these as texts (AG:access-media-stream-data). */
export function describeStream({ mediaStream }: Contact): Record<string, string> | undefined {
  if (!mediaStream) return undefined;
  const { arn, startedAt, stoppedAt } = mediaStream;
  return { StreamARN: arn, StartTimestamp: String(startedAt), StartFragmentNumber: '1', ...(stoppedAt !== undefined && { StopTimestamp: String(stoppedAt), StopFragmentNumber: '1' }) };
}

/** An agent queue has an ARN but no name and no caller id. */
export function describeQueue(ctx: CentreContext, queue: QueueRef): Record<string, unknown> {
  const callerId = queueCallerId(ctx.store, queue);
  return {
    ARN: queueArn(ctx.store.instance, queue),
    Name: queue.kind === 'STANDARD' ? ctx.store.queues.get(queue.queueId)?.name : undefined,
    OutboundCallerId: callerId ? { Address: callerId, Type: 'TELEPHONE_NUMBER' } : undefined,
  };
}

function describeAgent(ctx: CentreContext, userId: string): Record<string, unknown> {
  const user = ctx.store.users.get(userId);
  return { UserName: user?.username, FirstName: user?.firstName, LastName: user?.lastName, ARN: user?.arn };
}
