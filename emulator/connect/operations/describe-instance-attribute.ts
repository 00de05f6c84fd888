import type { DescribeInstanceAttributeRequest, DescribeInstanceAttributeResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** Features of an instance as `true` or `false`. What the emulator does not have is off. */
export const describeInstanceAttribute =
  (centre: Pick<ContactCentre, 'store'>): Operation<DescribeInstanceAttributeRequest, DescribeInstanceAttributeResponse> =>
  (input) => {
    const { inboundCalls, outboundCalls } = centre.store.instance;
    const on: Partial<Record<string, boolean>> = { INBOUND_CALLS: inboundCalls, OUTBOUND_CALLS: outboundCalls };
    return { Attribute: { AttributeType: input.AttributeType, Value: String(on[input.AttributeType!] ?? false) } };
  };
