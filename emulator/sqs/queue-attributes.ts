import type { PolicyDocument } from '../iam/policy';
import { ServiceError } from '../service-error';

export interface QueueSettings {
  visibilityTimeoutSeconds: number;
  delaySeconds: number;
  retentionSeconds: number;
  maximumMessageBytes: number;
  redrive?: { deadLetterArn: string; maximumReceives: number };
  policy?: PolicyDocument;
  /** Attributes as they were given, for GetQueueAttributes. */
  given: Record<string, string>;
}

/** Attributes and their ranges: API reference, SetQueueAttributes. */
const ranges: Record<string, [least: number, most: number, initial: number]> = {
  VisibilityTimeout: [0, 43_200, 30],
  DelaySeconds: [0, 900, 0],
  MessageRetentionPeriod: [60, 1_209_600, 345_600],
  ReceiveMessageWaitTimeSeconds: [0, 20, 0],
  MaximumMessageSize: [1024, 1_048_576, 1_048_576],
};

/** Taken and given back, without effect here: who may redrive to a queue, and how messages are encrypted. */
const passive = new Set(['RedriveAllowPolicy', 'KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds', 'SqsManagedSseEnabled']);

/** Reads queue attributes. Unknown names, values out of range, and FIFO queues (which are not emulated) are refused. */
export function readQueueAttributes(attributes: Record<string, unknown>): QueueSettings {
  const given = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
  for (const [name, value] of Object.entries(given)) check(name, value);
  const number = (name: string) => Number(given[name] ?? ranges[name]![2]);
  const redrive = given['RedrivePolicy'] === undefined ? undefined : readRedrive(given['RedrivePolicy']);
  return {
    visibilityTimeoutSeconds: number('VisibilityTimeout'),
    delaySeconds: number('DelaySeconds'),
    retentionSeconds: number('MessageRetentionPeriod'),
    maximumMessageBytes: number('MaximumMessageSize'),
    ...(redrive && { redrive }),
    ...(given['Policy'] && { policy: JSON.parse(given['Policy']) as PolicyDocument }),
    given,
  };
}

function check(name: string, value: string): void {
  if (passive.has(name) || name === 'RedrivePolicy' || name === 'Policy') return;
  const range = ranges[name];
  if (!range) throw new ServiceError('InvalidAttributeName', `Unknown Attribute ${name}.`);
  const [least, most] = range;
  if (!/^\d+$/.test(value) || Number(value) < least || Number(value) > most)
    throw new ServiceError('InvalidAttributeValue', `Invalid value for the parameter ${name}: "${value}". It must be ${least} to ${most}.`);
}

function readRedrive(text: string): { deadLetterArn: string; maximumReceives: number } {
  const { deadLetterTargetArn, maxReceiveCount } = JSON.parse(text) as { deadLetterTargetArn?: string; maxReceiveCount?: number | string };
  const maximumReceives = Number(maxReceiveCount);
  if (!deadLetterTargetArn || !(maximumReceives >= 1 && maximumReceives <= 1000))
    throw new ServiceError('InvalidParameterValue', `Value ${text} for parameter RedrivePolicy is invalid. It needs deadLetterTargetArn and maxReceiveCount from 1 to 1000.`);
  return { deadLetterArn: deadLetterTargetArn, maximumReceives };
}
