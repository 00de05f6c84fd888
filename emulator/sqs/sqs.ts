import type { VirtualTime } from '../clock/virtual-time';
import type { EmulatedService, OperationCall, RightsNeeded } from '../front-door/service';
import { checkInput } from '../front-door/shapes/check-input';
import type { Iam } from '../iam/iam';
import type { ConditionContext } from '../iam/conditions';
import { servicePrincipal } from '../iam/principal';
import type { Journal } from '../journal';
import { NotEmulated } from '../not-emulated';
import { seededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import { MessageQueue, type MessageAttribute } from './message-queue';
import { readQueueAttributes, type QueueSettings } from './queue-attributes';
import { QueueFaultPlan } from './queue-faults';
import { queueInputs } from './queue-inputs';
import { queueOperations } from './queue-operations';

export interface SqsOptions {
  time: VirtualTime;
  journal: Journal;
  iam: Iam;
  accountId: string;
  region: string;
  seed: string;
  /** Address of the front door: queue URLs begin with it, since the SDK calls a queue at its URL. */
  endpoint: () => string;
}

export interface Delivery {
  body: string;
  attributes?: Record<string, string>;
  /** The service that sends, on behalf of what; the queue's policy must let it. Absent: whoever sends has been checked. */
  by?: { service: string; sourceArn?: string };
}

export interface Sqs extends EmulatedService {
  /** Delays and doubles messages. */
  readonly faults: QueueFaultPlan;
  create(name: string, attributes?: Record<string, unknown>): { arn: string; url: string };
  setPolicy(urlArnOrName: string, policy: object): void;
  remove(urlArnOrName: string): void;
  /** Puts a message on a queue by its ARN. Throws when there is none, or when its policy forbids the sending service. */
  deliver(queueArn: string, delivery: Delivery): void;
  /** By name, ARN or URL. Throws QueueDoesNotExist. */
  queue(urlArnOrName: string): MessageQueue;
  queues(): MessageQueue[];
}

/** SQS, standard queues. Long polling answers at once with what there is. */
export function createSqs(options: SqsOptions): Sqs {
  const { time, journal, iam, accountId, region, endpoint } = options;
  const random = seededRandom(`${options.seed}:sqs`);
  const faults = new QueueFaultPlan(seededRandom(`${options.seed}:queue-faults`), journal);
  const all = new Map<string, MessageQueue>();
  const urlOf = (name: string) => `${endpoint()}/${accountId}/${name}`;

  const queue = (reference: string): MessageQueue => {
    const found = all.get(reference.slice(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf(':')) + 1));
    if (found) return found;
    throw new ServiceError('QueueDoesNotExist', `The specified queue does not exist: ${reference}`);
  };

  /** The settings, once the dead-letter queue that they may name is known to be there. */
  const withDeadLetterQueue = (settings: QueueSettings): QueueSettings => {
    const { redrive, given } = settings;
    if (!redrive || [...all.values()].some(({ arn }) => arn === redrive.deadLetterArn)) return settings;
    throw new ServiceError('InvalidParameterValue', `Value ${given['RedrivePolicy']} for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.`);
  };

  const create = (name: string, attributes: Record<string, unknown> = {}) => {
    if (name.endsWith('.fifo') || attributes['FifoQueue'] !== undefined) throw new NotEmulated(`FIFO queues (${name})`);
    if (!/^[\w-]{1,80}$/.test(name))
      throw new ServiceError('InvalidParameterValue', `"${name}" is no queue name. Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length.`);
    const settings = withDeadLetterQueue(readQueueAttributes(attributes));
    const existing = all.get(name);
    if (existing && JSON.stringify(existing.settings.given) !== JSON.stringify(settings.given))
      throw new ServiceError('QueueNameExists', `A queue named ${name} already exists with different attributes.`);
    const arn = `arn:aws:sqs:${region}:${accountId}:${name}`;
    if (!existing) all.set(name, new MessageQueue(name, arn, { time, journal, random, faults, settings, deadLetter: (to, message) => queue(to).put(message) }));
    return { arn, url: urlOf(name) };
  };

  const setAttributes = (reference: string, attributes: Record<string, unknown>) => {
    const target = queue(reference);
    target.configure(withDeadLetterQueue(readQueueAttributes({ ...target.settings.given, ...attributes })));
  };

  const operations = queueOperations({ create, setAttributes, queue, all, urlOf });

  return {
    faults,
    create,
    queue,
    setPolicy: (reference, policy) => setAttributes(reference, { Policy: JSON.stringify(policy) }),
    remove: (reference) => void all.delete(queue(reference).name),
    queues: () => [...all.values()],
    deliver(queueArn, { body, attributes = {}, by }) {
      const target = queue(queueArn);
      if (by) {
        const context: ConditionContext = by.sourceArn === undefined ? {} : { 'aws:SourceArn': by.sourceArn };
        const request = { principal: servicePrincipal(by.service), action: 'sqs:SendMessage', resource: queueArn, context };
        iam.authorize(request, target.settings.policy);
      }
      target.send({ body, attributes: textAttributes(attributes) });
    },
    read: (_operation, input) => JSON.parse(JSON.stringify(input ?? {})) as Record<string, unknown>,
    rightsFor(operation, input): RightsNeeded[] {
      if (!(operation in operations)) return [];
      const action = `sqs:${operation.replace(/Batch$/, '')}`;
      if (operation === 'ListQueues') return [{ action, resources: ['*'] }];
      const name = String(input['QueueUrl'] ?? input['QueueName']).split('/').pop()!;
      const policy = all.get(name)?.settings.policy;
      return [{ action, resources: [`arn:aws:sqs:${region}:${accountId}:${name}`], ...(policy && { resourcePolicy: policy }) }];
    },
    async handle({ operation, input }: OperationCall) {
      const run = operations[operation];
      if (!run) throw new NotEmulated(`sqs:${operation}. Known are: ${Object.keys(operations).join(', ')}`);
      checkInput({ name: `sqs:${operation}`, input: queueInputs[operation]!, missingCode: 'MissingParameter' }, input);
      return run(input);
    },
  };
}

function textAttributes(values: Record<string, string>): Record<string, MessageAttribute> {
  return Object.fromEntries(Object.entries(values).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]));
}
