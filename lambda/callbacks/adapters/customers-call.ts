import type { StartOutboundVoiceContactCommandInput } from '@aws-sdk/client-connect';
import type { NumberShown } from '../../queues/domain/caller-id';
import type { CustomerFirst, Reaction } from '../../queues/domain/queue-policy';
import type { Callback, Promised } from '../domain/callback';
import type { DialAnswer } from '../ports/dialler';
import type { DialSettings } from './dial-settings';

/** What is needed to call a customer before an agent. */
export interface CustomersCall {
  callback: Pick<Callback & Promised, 'id' | 'version' | 'number' | 'queueId'>;
  settings: Pick<DialSettings, 'instanceId' | 'customerFirstFlowId' | 'queues'>;
  /** The number that they see. Undefined: the queue's own. */
  shown?: NumberShown | undefined;
  attributes: Record<string, string>;
}

type Place = (input: StartOutboundVoiceContactCommandInput) => Promise<DialAnswer>;

export type PlaceCustomersCall = (place: Place, call: CustomersCall) => Promise<DialAnswer>;

/**
 * With answering-machine detection the call is one of a campaign: Connect takes none without a quota, and goes to some countries only. A customer whom it does not
 * take so is called without, and asked for the key.
 */
export const placeCustomersCall: PlaceCustomersCall = async (place, { callback, settings, shown, attributes }) => {
  const { twinQueueId, customerFirst: howTheyAreCalled } = settings.queues.get(callback.queueId)!;
  const customerFirst = howTheyAreCalled!;
  const call = {
    InstanceId: settings.instanceId,
    ContactFlowId: settings.customerFirstFlowId,
    DestinationPhoneNumber: callback.number,
    QueueId: twinQueueId,
    ...(shown && { SourcePhoneNumber: shown.number }),
    // An edit makes a new version, and only then another call is one of its own.
    ClientToken: `${callback.id}-${callback.version}`,
    RingTimeoutInSeconds: customerFirst.ringSeconds,
  };
  const { proof } = customerFirst;
  if (proof !== 'answer-machine-detection') return place({ ...call, Attributes: { ...attributes, ...attributesOf(customerFirst, proof) } });
  const detected = await place({
    ...call,
    TrafficType: 'CAMPAIGN',
    AnswerMachineDetectionConfig: { EnableAnswerMachineDetection: true, AwaitAnswerMachinePrompt: customerFirst.answeringMachine.kind !== 'to-queue' },
    Attributes: { ...attributes, ...attributesOf(customerFirst, proof) },
  });
  if (!('refused' in detected) || !REFUSED_TO_CAMPAIGNS.includes(detected.refused)) return detected;
  const asked = await place({
    ...call,
    // Another call than the one that was refused.
    ClientToken: `${call.ClientToken}-key`,
    Attributes: { ...attributes, ...attributesOf(customerFirst, 'key'), dialback_detection: 'refused' },
  });
  return 'dialled' in asked ? { ...asked, undetected: true } : asked;
};

/** No quota, or none left; a country that campaigns may not call; a source number of another country. A call without detection may be taken all the same. */
const REFUSED_TO_CAMPAIGNS: readonly string[] = ['connect-limit', 'connect-refused-destination', 'connect-misconfigured'];

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
