import type { Account } from '../account';
import type { EmulatedService, OperationCall, RightsNeeded } from '../front-door/service';
import { checkInput } from '../front-door/shapes/check-input';
import type { Iam } from '../iam/iam';
import type { ConditionContext } from '../iam/conditions';
import { servicePrincipal } from '../iam/principal';
import { NotEmulated } from '../not-emulated';
import { seededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import { MessageQueue, type MessageAttribute } from './message-queue';
import { readQueueAttributes, settingsAnswer, type QueueSettings } from './queue-attributes';
import { QueueFaultPlan } from './queue-faults';
import { queueInputs } from './queue-inputs';
import { queueOperations, waits, type Queues } from './queue-operations';

export interface SqsOptions extends Account {
  iam: Iam;
  /** Address of the front door: queue URLs begin with it, since the SDK calls a queue at its URL. */
  endpoint: () => string;
}

export interface Delivery {
  body: string;
  /** A text stands for an attribute of that value. */
  attributes?: Record<string, string | MessageAttribute>;
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

/** API reference, DeleteQueue: a name is free again after so long. */
const NAME_PAUSE_MILLISECONDS = 60_000;

/** SQS, standard queues. */
export function createSqs(options: SqsOptions): Sqs {
  const { time, journal, iam, accountId, region, endpoint } = options;
  const random = seededRandom(`${options.seed}:sqs`);
  const faults = new QueueFaultPlan(seededRandom(`${options.seed}:queue-faults`), journal);
  const all = new Map<string, MessageQueue>();
  const removedAt = new Map<string, number>();
  const urlOf = (name: string) => `${endpoint()}/${accountId}/${name}`;

  const queue = (reference: string): MessageQueue => {
    const found = all.get(reference.slice(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf(':')) + 1));
    // A queue of another account or Region is not here, whatever its name.
    if (found && (!reference.startsWith('arn:') || found.arn === reference)) return found;
    throw new ServiceError('QueueDoesNotExist', `The specified queue does not exist: ${reference}`);
  };

  /** The settings, once the dead-letter queue that they may name is known to be there and to take from this queue. */
  const withDeadLetterQueue = (arn: string, settings: QueueSettings): QueueSettings => {
    const { redrive, given } = settings;
    if (!redrive) return settings;
    const refuse = (reason: string) => new ServiceError('InvalidParameterValue', `Value ${given['RedrivePolicy']} for parameter RedrivePolicy is invalid. Reason: ${reason}`);
    const target = [...all.values()].find((one) => one.arn === redrive.deadLetterArn);
    if (!target) throw refuse('Dead letter target does not exist.');
    if (target.settings.redriveAllowed?.queueArns.includes(arn) === false) throw refuse('Dead letter target does not allow this source queue.');
    return settings;
  };

  const create = (name: string, attributes: Record<string, unknown> = {}) => {
    if (name.endsWith('.fifo') || attributes['FifoQueue'] !== undefined) throw new NotEmulated(`FIFO queues (${name})`);
    if (!/^[\w-]{1,80}$/.test(name))
      throw new ServiceError('InvalidParameterValue', `"${name}" is no queue name. Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length.`);
    const arn = `arn:aws:sqs:${region}:${accountId}:${name}`;
    const settings = withDeadLetterQueue(arn, readQueueAttributes(attributes));
    const existing = all.get(name);
    if (existing && differs(existing.settings, settings)) throw new ServiceError('QueueNameExists', `A queue named ${name} already exists with different attributes.`);
    if (!existing && time.now() < (removedAt.get(name) ?? Number.NEGATIVE_INFINITY) + NAME_PAUSE_MILLISECONDS)
      throw new ServiceError('QueueDeletedRecently', `You must wait 60 seconds after deleting a queue before you can create another with the same name (${name}).`);
    if (!existing) all.set(name, new MessageQueue(name, arn, { time, journal, random, faults, settings, deadLetter: (to, message) => queue(to).put(message) }));
    return { arn, url: urlOf(name) };
  };

  const setAttributes = (reference: string, attributes: Record<string, unknown>) => {
    const target = queue(reference);
    target.configure(withDeadLetterQueue(target.arn, readQueueAttributes({ ...target.settings.given, ...attributes })));
  };

  const remove = (reference: string) => {
    const { name } = queue(reference);
    all.delete(name);
    removedAt.set(name, time.now());
  };

  const queues: Queues = { time, create, setAttributes, remove, queue, all, urlOf };
  const operations = queueOperations(queues);

  return {
    faults,
    create,
    queue,
    setPolicy: (reference, policy) => setAttributes(reference, { Policy: JSON.stringify(policy) }),
    remove,
    queues: () => [...all.values()],
    deliver(queueArn, { body, attributes = {}, by }) {
      const target = queue(queueArn);
      if (by) {
        const context: ConditionContext = by.sourceArn === undefined ? {} : { 'aws:SourceArn': by.sourceArn };
        const request = { principal: servicePrincipal(by.service), action: 'sqs:SendMessage', resource: queueArn, context };
        iam.authorize(request, target.settings.policy);
      }
      target.send({ body, attributes: messageAttributes(attributes) });
    },
    read: (_operation, input) => JSON.parse(JSON.stringify(input ?? {})) as Record<string, unknown>,
    rightsFor(operation, input): RightsNeeded[] {
      if (!Object.hasOwn(operations, operation)) return [];
      const action = `sqs:${operation.replace(/Batch$/, '')}`;
      if (operation === 'ListQueues') return [{ action, resources: ['*'] }];
      const name = String(input['QueueUrl'] ?? input['QueueName']).split('/').pop()!;
      const policy = all.get(name)?.settings.policy;
      return [{ action, resources: [`arn:aws:sqs:${region}:${accountId}:${name}`], ...(policy && { resourcePolicy: policy }) }];
    },
    takesTime: (operation, input) => waits(queues, operation, input),
    async handle({ operation, input }: OperationCall) {
      const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
      if (!run) throw new NotEmulated(`sqs:${operation}. Known are: ${Object.keys(operations).join(', ')}`);
      checkInput({ name: `sqs:${operation}`, input: queueInputs[operation]!, missingCode: 'MissingParameter' }, input);
      return run(input);
    },
  };
}

function messageAttributes(values: Record<string, string | MessageAttribute>): Record<string, MessageAttribute> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? { DataType: 'String', StringValue: value } : value]));
}

/** Whether attributes are wanted that the queue has otherwise; those that are not given do not count. */
function differs(existing: QueueSettings, wanted: QueueSettings): boolean {
  const present = settingsAnswer(existing);
  return Object.entries(wanted.given).some(([name, value]) => present[name] !== value);
}
