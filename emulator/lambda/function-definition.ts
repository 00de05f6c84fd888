import { existsSync } from 'node:fs';
import path from 'node:path';
import { ServiceError } from '../service-error';

export interface FunctionDefinition {
  name: string;
  /** Directory of the bundled asset; nothing outside it is read. */
  codeDirectory: string;
  /** `index.handler`: file without ending, then the export. */
  handler: string;
  roleArn: string;
  variables?: Record<string, string>;
  /** 1 to 900; Lambda's default is 3. */
  timeoutSeconds?: number;
  memorySizeMb?: number;
  /** Environments that may exist side by side; further invocations wait. Default 4. */
  maximumEnvironments?: number;
  /** Above it, invocations that want an answer are throttled; asynchronous ones wait. */
  reservedConcurrency?: number;
  /** Queue for asynchronous events that failed for good, as the event came in (DeadLetterConfig). */
  deadLetterQueueArn?: string;
  asynchronous?: AsynchronousSettings;
  /** A text about the function. Nothing here depends on it. */
  description?: string;
  /** `nodejs24.x`; whatever it says, this machine's Node.js runs the function. */
  runtime?: string;
  /** `x86_64`, the default, or `arm64`. */
  architecture?: string;
  tags?: Record<string, string>;
  code?: { sha256: string; sizeBytes: number };
  /** ISO instant of the last change. */
  modifiedAt?: string;
}

/** AWS::Lambda::EventInvokeConfig. */
export interface AsynchronousSettings {
  /** 0 to 2; default 2. */
  maximumRetryAttempts?: number;
  /** 60 to 21600; default 21600. */
  maximumEventAgeSeconds?: number;
  /** Queue that gets a record of the invocation. */
  onFailureArn?: string;
}

/** The file that a handler names, as the runtime looks for it. */
export function handlerFile({ name, codeDirectory, handler }: FunctionDefinition): { file: string; exportName: string } {
  const at = handler.lastIndexOf('.');
  const stem = path.join(codeDirectory, handler.slice(0, at));
  const file = ['.js', '.mjs', '.cjs'].map((ending) => stem + ending).find((candidate) => existsSync(candidate));
  if (at < 1 || !file)
    throw new ServiceError(
      'InvalidParameterValueException',
      `Function ${name} has the handler "${handler}", but ${codeDirectory} holds no ${handler.slice(0, at) || handler}.js, .mjs or .cjs.`,
    );
  return { file, exportName: handler.slice(at + 1) };
}
