import { next, noMatchingError, type BlockDefinition } from '../block';
import { dialCustomer } from '../dial-customer';
import type { Parameters } from '../parameters';

const E164 = /^\+[1-9]\d{1,14}$/;

/** Dials the customer now. A number that is not E.164, or a path to nothing, means the queue's own caller id [D]; a failed call ends the flow. */
export const completeOutboundCall: BlockDefinition = {
  type: 'CompleteOutboundCall',
  parameters: ['CallerId', 'ConnectionTimeLimitSeconds'],
  async run({ run, parameters }) {
    const limited = parameters.has('ConnectionTimeLimitSeconds');
    await dialCustomer(run, {
      callerId: readCallerId(parameters),
      timeLimitSeconds: limited ? parameters.integer('ConnectionTimeLimitSeconds', { from: 1, to: 600 }) : undefined,
    });
    return next;
  },
};

function readCallerId(parameters: Parameters): string | undefined {
  const number = parameters.has('CallerId') ? parameters.object('CallerId', ['Number']).reference('Number') : undefined;
  return number && E164.test(number) ? number : undefined;
}

/** Answering machines are detected on campaign calls and customer-first callbacks; for others the host has no answer [D]. */
export const checkOutboundCallStatus: BlockDefinition = {
  type: 'CheckOutboundCallStatus',
  parameters: [],
  notes: ['Takes the error branch unless the call was started with answering-machine detection.'],
  async run({ host }) {
    const status = await host.outboundCallStatus();
    return typeof status === 'object' ? noMatchingError(status.failed) : { take: 'condition', value: status };
  },
};
