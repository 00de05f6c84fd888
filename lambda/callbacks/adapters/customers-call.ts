import type { StartOutboundVoiceContactCommandInput } from '@aws-sdk/client-connect';
import type { NumberShown } from '../../queues/domain/caller-id';
import type { CustomerFirst, Reaction } from '../../queues/domain/queue-policy';
import type { Calling, CallbackIn } from '../domain/callback';
import type { Promised } from '../domain/callback-request';
import type { DialFailure } from '../domain/event';
import type { DialSettings } from './dial-settings';

/** What is needed to call a customer before an agent. */
export interface CustomersCall {
  callback: Pick<CallbackIn<Calling> & Promised, 'id' | 'number' | 'queueId' | 'attempt'>;
  settings: Pick<DialSettings, 'instanceId' | 'customerFirstFlowId' | 'queues'>;
  /** The number that they see. Undefined: the queue's own. */
  shown?: NumberShown | undefined;
  attributes: Record<string, string>;
}

/** The call as Connect is to place it, and whether machines are to be detected. */
export interface CustomersCallInput {
  input: StartOutboundVoiceContactCommandInput;
  detects: boolean;
}

/**
 * With answering-machine detection the call is one of a campaign: Connect takes none without a quota, and goes to some countries only. A customer whom it does not
 * take so is called without, and asked for the key. All dials of an attempt are one call for Connect; those without detection are another, which is placed only once the first was refused.
 */
export function customersCallOf({ callback: { id, number, queueId, attempt }, settings, shown, attributes }: CustomersCall): CustomersCallInput {
  const { twinQueueId, customerFirst: howTheyAreCalled } = settings.queues.get(queueId)!;
  const customerFirst = howTheyAreCalled!;
  const detects = customerFirst.proof === 'answer-machine-detection' && !attempt.undetected;
  const input = {
    InstanceId: settings.instanceId,
    ContactFlowId: settings.customerFirstFlowId,
    DestinationPhoneNumber: number,
    QueueId: twinQueueId,
    ...(shown && { SourcePhoneNumber: shown.number }),
    ClientToken: `${id}-${attempt.dialledAs}${attempt.undetected ? '-key' : ''}`,
    RingTimeoutInSeconds: customerFirst.ringSeconds,
    ...(detects && { TrafficType: 'CAMPAIGN' as const, AnswerMachineDetectionConfig: { EnableAnswerMachineDetection: true, AwaitAnswerMachinePrompt: customerFirst.answeringMachine.kind !== 'to-queue' } }),
    Attributes: {
      ...attributes,
      ...attributesOf(customerFirst, attempt.undetected ? 'key' : customerFirst.proof),
      dialback_version: String(attempt.dialledAs),
      ...(attempt.undetected && { dialback_detection: 'refused' }),
    },
  };
  return { input, detects };
}

/** No quota, or none left; a country that campaigns may not call; a source number of another country. A call without detection may be taken all the same. */
const REFUSED_TO_CAMPAIGNS: readonly DialFailure[] = ['connect-limit', 'connect-refused-destination', 'connect-misconfigured'];

export function isRefusedToCampaigns(refused: DialFailure): boolean {
  return REFUSED_TO_CAMPAIGNS.includes(refused);
}

/** What the flow of the call reads. */
function attributesOf({ announcedAs, abandonmentRate, liveVoice, answeringMachine, notDetected }: CustomerFirst, proof: CustomerFirst['proof']): Record<string, string> {
  return {
    dialback_customer_first: 'yes',
    dialback_customer_waits: 'yes',
    dialback_proof: proof,
    dialback_company: announcedAs,
    dialback_threshold: `${abandonmentRate.connectionThresholdSeconds}s`,
    ...reactionAttributes('dialback_live_voice', liveVoice),
    ...reactionAttributes('dialback_machine', answeringMachine),
    dialback_not_detected: notDetected,
  };
}

function reactionAttributes(name: string, reaction: Reaction): Record<string, string> {
  return { [name]: reaction.kind, ...(reaction.kind === 'to-flow' && { [`${name}_flow`]: reaction.arn }) };
}
