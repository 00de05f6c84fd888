import type { UpdateQueueOutboundCallerConfigRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** Replaces the whole setting: what the request leaves out is taken away. */
export const updateQueueOutboundCallerConfig =
  (centre: Pick<ContactCentre, 'updateQueue'>): Operation<UpdateQueueOutboundCallerConfigRequest, void> =>
  (input) => {
    const config = input.OutboundCallerConfig!;
    centre.updateQueue(input.QueueId!, {
      outboundCallerIdName: config.OutboundCallerIdName ?? null,
      outboundCallerIdNumberId: config.OutboundCallerIdNumberId ?? null,
      outboundFlowId: config.OutboundFlowId ?? null,
    });
  };
