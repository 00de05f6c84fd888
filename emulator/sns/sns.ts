import type { Account } from '../account';
import type { EmulatedService } from '../front-door/service';
import { serviceOf } from '../front-door/shapes/service-of';
import type { Functions } from '../lambda/functions';
import { seededRandom } from '../seeded-random';
import type { Sqs } from '../sqs/sqs';
import type { Mail } from './deliver-notification';
import { createEndpoints, type Endpoints } from './endpoints';
import { snsOperations } from './operations';
import { createPublish, createTextSending } from './publish';
import { createTopics, type Topics } from './topics';

export interface SnsOptions extends Account {
  functions: Functions;
  sqs: Sqs;
  /** Brings a text message to a phone. */
  deliverText: (number: string, text: string) => void;
}

/** SNS: text messages to phones, pushes to devices, and topics with queues, functions, mail addresses and numbers. */
export interface Sns extends EmulatedService {
  readonly topics: Topics;
  /** Platform endpoints, and what was pushed to them. */
  readonly endpoints: Endpoints;
  /** Mails that topics sent, oldest first. */
  readonly mails: readonly Mail[];
  /** The holder of a phone answers STOP: from now on no text reaches it. @param number E.164 */
  optOut(number: string): void;
}

export function createSns(options: SnsOptions): Sns {
  const { time, journal, functions, sqs } = options;
  const around = { ...options, random: seededRandom(`${options.seed}:sns`) };
  const topics = createTopics(around);
  const endpoints = createEndpoints(around);
  const mails: Mail[] = [];
  const optedOut = new Set<string>();
  const publish = createPublish({ time, journal, functions, sqs, mails, sendText: createTextSending({ ...options, optedOut }), random: around.random, topics, endpoints });
  return { ...serviceOf({ name: 'sns', operations: snsOperations, context: { topics, endpoints, publish }, missingCode: 'ValidationError' }), topics, endpoints, mails, optOut: (number) => void optedOut.add(number) };
}
