import { ServiceError } from '../service-error';

/** 256 KiB of message; 1600 characters of a text message: SNS API reference, Publish. */
const MAXIMUM_BYTES = 262_144;
const MAXIMUM_TEXT_CHARACTERS = 1_600;

export interface PublishedMessage {
  text: string;
  subject?: string;
  /** By protocol, where the message was given as JSON with a text for each; `default` is always there. */
  texts?: Record<string, string>;
}

/** Reads what is published. Throws InvalidParameter for what SNS does not take. */
export function readMessage({ Message, Subject, MessageStructure }: { Message: string; Subject?: string; MessageStructure?: string }): PublishedMessage {
  if (Message === '') throw invalid('Empty message');
  if (Buffer.byteLength(Message) > MAXIMUM_BYTES) throw invalid(`Message too long: at most ${MAXIMUM_BYTES} bytes`);
  if (Subject !== undefined && !/^\P{Cc}{1,100}$/u.test(Subject)) throw invalid('Subject: it must have 1 to 100 characters, and no line breaks or control characters');
  if (MessageStructure !== undefined && MessageStructure !== 'json') throw invalid(`MessageStructure: it is "${MessageStructure}" and may only be json`);
  const subject = Subject === undefined ? {} : { subject: Subject };
  return MessageStructure === 'json' ? { text: Message, texts: readTexts(Message), ...subject } : { text: Message, ...subject };
}

/** Returns the text that one protocol carries. */
export function textFor({ text, texts }: PublishedMessage, protocol: string): string {
  return texts ? (texts[protocol] ?? texts['default']!) : text;
}

export function checkTextMessage(text: string): void {
  if (text.length > MAXIMUM_TEXT_CHARACTERS) throw invalid(`Message too long: a text message has at most ${MAXIMUM_TEXT_CHARACTERS} characters`);
}

/** Throws InvalidParameter for what is no ARN at all. */
export function checkArn(parameter: string, arn: string): void {
  const elements = arn.split(':').length;
  if (elements < 6) throw invalid(`${parameter} Reason: An ARN must have at least 6 elements, not ${elements}`);
}

export function invalid(reason: string): ServiceError {
  return new ServiceError('InvalidParameter', `Invalid parameter: ${reason}`);
}

function readTexts(message: string): Record<string, string> {
  let read: unknown;
  try {
    read = JSON.parse(message);
  } catch {
    throw invalid('Message Structure - JSON message body failed to parse');
  }
  if (typeof read !== 'object' || read === null || !('default' in read)) throw invalid('Message Structure - No default entry in JSON message body');
  const entries = Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}
