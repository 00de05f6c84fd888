import { createHash } from 'node:crypto';
import type { VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';
import type { SeededRandom } from '../seeded-random';
import type { QueueSettings } from './queue-attributes';
import type { QueueFaultPlan } from './queue-faults';

export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  BinaryValue?: string;
}

export interface NewMessage {
  body: string;
  /** Seconds until it can be received; absent: the queue's own. */
  delaySeconds?: number;
  attributes?: Record<string, MessageAttribute>;
  /** The tenant of the message. It does not change the order here. */
  groupId?: string;
}

export interface Message {
  id: string;
  /** 1 for the second copy of a message that is delivered twice. */
  copy: 0 | 1;
  body: string;
  bodyMd5: string;
  attributes: Record<string, MessageAttribute>;
  sentAt: number;
  visibleAt: number;
  receiveCount: number;
  firstReceivedAt?: number;
  /** The handle of the last receipt. An older one no longer works. */
  receiptHandle?: string;
  groupId?: string;
  /** ARN of the queue that gave it up. */
  deadLetterOf?: string;
}

export interface QueueSurroundings {
  time: VirtualTime;
  journal: Journal;
  random: SeededRandom;
  faults: QueueFaultPlan;
  /** Moves a message that was received too often. */
  deadLetter: (arn: string, message: Message) => void;
}

const PURGE_PAUSE_MILLISECONDS = 60_000;

/** A standard queue on virtual time. Unlike SQS it delivers in order and once per visibility timeout, unless a fault says otherwise. */
export class MessageQueue {
  private messages: Message[] = [];
  private readonly listeners = new Set<() => void>();
  readonly tags = new Map<string, string>();
  readonly createdAt: number;
  modifiedAt: number;
  private purgedAt = Number.NEGATIVE_INFINITY;

  constructor(
    readonly name: string,
    readonly arn: string,
    private readonly around: QueueSurroundings & { settings: QueueSettings },
  ) {
    this.createdAt = around.time.now();
    this.modifiedAt = this.createdAt;
  }

  get settings(): QueueSettings {
    return this.around.settings;
  }

  configure(settings: QueueSettings): void {
    this.around.settings = settings;
    this.modifiedAt = this.around.time.now();
  }

  send({ body, delaySeconds = this.settings.delaySeconds, attributes = {}, groupId }: NewMessage): Message {
    const { time, random, faults } = this.around;
    const bodyMd5 = createHash('md5').update(body).digest('hex');
    const id = random.uuid();
    const [message, second] = faults.copiesOf({ queue: this.name, id }).map((late, copy): Message => {
      const visibleAt = time.now() + delaySeconds * 1000 + late;
      return { id, copy: copy === 0 ? 0 : 1, body, bodyMd5, attributes, sentAt: time.now(), visibleAt, receiveCount: 0, ...(groupId !== undefined && { groupId }) };
    });
    this.put(message!);
    if (second) this.put(second);
    this.record('sent', message!, { delaySeconds });
    return message!;
  }

  /** Takes a message over from another queue, with its age and history. */
  put(message: Message): void {
    this.dropOld();
    this.messages.push(message);
    this.announce(message);
  }

  receive({ maximum = 1, visibilityTimeoutSeconds = this.settings.visibilityTimeoutSeconds } = {}): Message[] {
    this.sweep();
    const now = this.around.time.now();
    const taken = this.messages.filter(({ visibleAt }) => visibleAt <= now).slice(0, maximum);
    for (const message of taken) {
      message.receiveCount += 1;
      message.firstReceivedAt ??= now;
      message.receiptHandle = `${message.id}#${message.copy}.${message.receiveCount}`;
      message.visibleAt = now + visibilityTimeoutSeconds * 1000;
      this.record('received', message, { receiveCount: message.receiveCount });
      this.announce(message);
    }
    return taken.map((message) => ({ ...message }));
  }

  /** Whether the receipt was of a message of this queue; deleting twice does no harm. */
  delete(receiptHandle: string): void {
    const gone = this.messages.find((message) => message.receiptHandle === receiptHandle);
    if (!gone) return;
    this.messages = this.messages.filter((message) => message !== gone);
    this.record('deleted', gone);
  }

  /** False when the message is not in flight. */
  changeVisibility(receiptHandle: string, seconds: number): boolean {
    const now = this.around.time.now();
    const message = this.messages.find((candidate) => candidate.receiptHandle === receiptHandle && candidate.visibleAt > now);
    if (!message) return false;
    message.visibleAt = now + seconds * 1000;
    this.announce(message);
    return true;
  }

  /** False within a minute of the last time: API reference, PurgeQueue. */
  purge(): boolean {
    const now = this.around.time.now();
    if (now < this.purgedAt + PURGE_PAUSE_MILLISECONDS) return false;
    this.purgedAt = now;
    this.messages = [];
    return true;
  }

  /** How many can be received, are being worked on, and are delayed. */
  counts(): { visible: number; inFlight: number; delayed: number } {
    this.sweep();
    const now = this.around.time.now();
    const hidden = this.messages.filter(({ visibleAt }) => visibleAt > now);
    const inFlight = hidden.filter(({ receiptHandle }) => receiptHandle !== undefined).length;
    return { visible: this.messages.length - hidden.length, inFlight, delayed: hidden.length - inFlight };
  }

  /** All messages, for tests and the lab; nothing counts as received. */
  peek(): Message[] {
    return this.messages.map((message) => ({ ...message }));
  }

  /** Calls back whenever a message can be received. */
  onVisible(listener: () => void): () => void {
    this.listeners.add(listener);
    // Nobody may have listened when these were hidden.
    this.messages.forEach((message) => this.announce(message));
    return () => this.listeners.delete(listener);
  }

  private announce({ visibleAt }: Message): void {
    if (this.listeners.size > 0) this.around.time.at(visibleAt, () => this.listeners.forEach((listener) => listener()));
  }

  /** Nobody may ever read a queue, as a dead-letter queue. */
  private dropOld(): void {
    const oldest = this.around.time.now() - this.settings.retentionSeconds * 1000;
    const isOld = ({ sentAt }: Message) => sentAt <= oldest;
    if (this.messages.some(isOld)) this.messages = this.messages.filter((message) => !isOld(message));
  }

  /** Lets go what is too old, and moves what was received too often when it would be received once more. */
  private sweep(): void {
    const { time, deadLetter } = this.around;
    const now = time.now();
    const { redrive } = this.settings;
    this.dropOld();
    if (!redrive) return;
    const spent = this.messages.filter(({ visibleAt, receiveCount }) => visibleAt <= now && receiveCount >= redrive.maximumReceives);
    this.messages = this.messages.filter((message) => !spent.includes(message));
    for (const { receiptHandle: _, ...message } of spent) {
      this.record('dead-lettered', message, { to: redrive.deadLetterArn });
      deadLetter(redrive.deadLetterArn, { ...message, deadLetterOf: this.arn });
    }
  }

  private record(what: string, { id }: Message, detail: Record<string, unknown> = {}): void {
    this.around.journal.record('queue', what, { queue: this.name, messageId: id, ...detail });
  }
}
