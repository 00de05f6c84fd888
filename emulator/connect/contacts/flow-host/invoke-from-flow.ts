import type { FlowHost, FunctionResult } from '../../flow-runner/host';
import type { Contact } from '../../model';
import type { CentreContext } from '../../centre-context';
import { describeQueue, describeStream, endpoint } from './contact-view';
import type { HostScope } from './host-scope';

type FunctionCall = Parameters<FlowHost['invokeFunction']>[0];

/** Only a function that is associated with the instance can be invoked; any other takes the error branch [S]. */
export async function invokeFromFlow({ ctx, lifeline, part }: HostScope, call: FunctionCall): Promise<FunctionResult> {
  const { contact } = lifeline;
  if (!ctx.store.instance.functionArns.has(call.functionArn)) {
    ctx.journal.record('function', 'NOT_ASSOCIATED', { contactId: contact.id, functionArn: call.functionArn });
    return { failed: 'NotAssociated' };
  }
  const event = describeFlowEvent(ctx, contact, call.parameters);
  const { functionArn, timeLimitSeconds, synchronous } = call;
  // Time may pass meanwhile: a function that waits for its own timers, and the flow's limit, both live on it.
  const result = await ctx.invokeFunction({ functionArn, event, timeLimitSeconds, synchronous });
  part.signal.throwIfAborted();
  return result;
}

/** The envelope of section 1.3: absent things are null, the callback number is not in it. */
function describeFlowEvent(ctx: CentreContext, contact: Contact, parameters: Record<string, unknown>): unknown {
  const queue = contact.queue ?? contact.targetQueue;
  return {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: { ...contact.attributes },
        AwsRegion: ctx.region,
        Channel: contact.channel,
        ContactId: contact.id,
        CustomerEndpoint: endpoint(contact.customerEndpoint) ?? null,
        CustomerId: contact.customerId ?? null,
        Description: contact.contactDescription ?? null,
        InitialContactId: contact.initialContactId,
        InitiationMethod: contact.initiationMethod,
        InstanceARN: ctx.store.instance.arn,
        LanguageCode: contact.languageCode ?? 'en-US',
        MediaStreams: { Customer: { Audio: describeStream(contact) ?? null } },
        Name: contact.name ?? null,
        PreviousContactId: contact.previousContactId ?? contact.id,
        Queue: queue ? nullsFor(describeQueue(ctx, queue)) : null,
        References: Object.fromEntries(Object.entries(contact.references).map(([key, { value, type }]) => [key, { Value: value, Type: type }])),
        RelatedContactId: contact.relatedContactId ?? null,
        SegmentAttributes: Object.fromEntries(Object.entries(contact.segmentAttributes).map(([key, value]) => [key, { ValueString: value }])),
        SystemEndpoint: endpoint(contact.systemEndpoint) ?? null,
        Tags: { 'aws:connect:instanceId': ctx.store.instance.id, ...contact.tags },
      },
      Parameters: parameters,
    },
  };
}

function nullsFor(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, each ?? null]));
}
