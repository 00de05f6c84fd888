import { statementsOf, type PolicyDocument } from '../iam/policy';
import { ServiceError } from '../service-error';

export interface QueueSettings {
  visibilityTimeoutSeconds: number;
  delaySeconds: number;
  retentionSeconds: number;
  maximumMessageBytes: number;
  /** How long a receiver waits that does not say it. */
  receiveWaitSeconds: number;
  redrive?: { deadLetterArn: string; maximumReceives: number };
  /** The queues that may name this one as their dead-letter queue. Absent: any queue may. */
  redriveAllowed?: { queueArns: string[] };
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

/** Kept and given back: how messages are encrypted at rest shows nowhere else. */
const encryption: Record<string, (value: string) => boolean> = {
  KmsMasterKeyId: (value) => value.length <= 2048,
  KmsDataKeyReusePeriodSeconds: (value) => isWithin(value, 60, 86_400),
  SqsManagedSseEnabled: (value) => value === 'true' || value === 'false',
};
/** JSON; an empty text takes the attribute away. */
const documents = ['RedrivePolicy', 'RedriveAllowPolicy', 'Policy'];

/** Every attribute that can be set. */
export const settableAttributes = [...Object.keys(ranges), ...Object.keys(encryption), ...documents];

/** Reads queue attributes. Unknown names, values out of range, and FIFO queues (which are not emulated) are refused. */
export function readQueueAttributes(attributes: Record<string, unknown>): QueueSettings {
  const texts = Object.entries(attributes).map(([name, value]) => [name, String(value)] as const);
  for (const [name, value] of texts) check(name, value);
  const given = Object.fromEntries(texts.filter(([name, value]) => value !== '' || !documents.includes(name)));
  const number = (name: string) => Number(given[name] ?? ranges[name]![2]);
  const redrive = readRedrive(given['RedrivePolicy']);
  const redriveAllowed = readRedriveAllowed(given['RedriveAllowPolicy']);
  return {
    visibilityTimeoutSeconds: number('VisibilityTimeout'),
    delaySeconds: number('DelaySeconds'),
    retentionSeconds: number('MessageRetentionPeriod'),
    maximumMessageBytes: number('MaximumMessageSize'),
    receiveWaitSeconds: number('ReceiveMessageWaitTimeSeconds'),
    ...(redrive && { redrive }),
    ...(redriveAllowed && { redriveAllowed }),
    ...(given['Policy'] !== undefined && { policy: readPolicy(given['Policy']) }),
    given,
  };
}

/** Returns the settings as GetQueueAttributes shows them. A setting that was not given has its first value. */
export function settingsAnswer({ given }: QueueSettings): Record<string, string> {
  const initial = Object.fromEntries(Object.entries(ranges).map(([name, [, , value]]) => [name, String(value)]));
  return { ...initial, ...(given['KmsMasterKeyId'] === undefined && { SqsManagedSseEnabled: 'true' }), ...given };
}

function check(name: string, value: string): void {
  if (documents.includes(name)) return;
  const refuse = (rule: string) => new ServiceError('InvalidAttributeValue', `Invalid value for the parameter ${name}: "${value}".${rule}`);
  if (!settableAttributes.includes(name)) throw new ServiceError('InvalidAttributeName', `Unknown Attribute ${name}.`);
  const allowed = encryption[name];
  if (allowed) {
    if (!allowed(value)) throw refuse('');
    return;
  }
  const [least, most] = ranges[name]!;
  if (!isWithin(value, least, most)) throw refuse(` It must be ${least} to ${most}.`);
}

function isWithin(value: string, least: number, most: number): boolean {
  return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
}

/** A queue's policy; what its evaluation does not know is refused here already, by name. */
function readPolicy(text: string): PolicyDocument {
  const policy = documentIn('Policy', text) as unknown as PolicyDocument;
  try {
    if (statementsOf(policy).every(({ Principal, Resource, NotResource }) => Principal !== undefined && (Resource ?? NotResource) !== undefined) && policy.Statement !== undefined) return policy;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new ServiceError('InvalidAttributeValue', 'Invalid value for the parameter Policy.');
}

function readRedrive(text: string | undefined): QueueSettings['redrive'] {
  if (text === undefined) return undefined;
  const { deadLetterTargetArn, maxReceiveCount } = documentIn('RedrivePolicy', text);
  const maximumReceives = Number(maxReceiveCount);
  if (typeof deadLetterTargetArn !== 'string' || !Number.isInteger(maximumReceives) || maximumReceives < 1 || maximumReceives > 1000)
    throw invalid('RedrivePolicy', text, 'It needs deadLetterTargetArn and maxReceiveCount from 1 to 1000.');
  return { deadLetterArn: deadLetterTargetArn, maximumReceives };
}

function readRedriveAllowed(text: string | undefined): QueueSettings['redriveAllowed'] {
  if (text === undefined) return undefined;
  const { redrivePermission, sourceQueueArns = [] } = documentIn('RedriveAllowPolicy', text);
  const arns = Array.isArray(sourceQueueArns) ? (sourceQueueArns as string[]) : [];
  if (redrivePermission === 'byQueue' && arns.length >= 1 && arns.length <= 10) return { queueArns: arns };
  if (redrivePermission === 'allowAll' && arns.length === 0) return undefined;
  if (redrivePermission === 'denyAll' && arns.length === 0) return { queueArns: [] };
  throw invalid('RedriveAllowPolicy', text, 'redrivePermission must be allowAll, denyAll, or byQueue with 1 to 10 sourceQueueArns.');
}

function documentIn(name: string, text: string): Record<string, unknown> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    read = undefined;
  }
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  throw invalid(name, text, 'It is not a valid JSON map.');
}

function invalid(name: string, text: string, reason: string): ServiceError {
  return new ServiceError('InvalidParameterValue', `Value ${text} for parameter ${name} is invalid. Reason: ${reason}`);
}
