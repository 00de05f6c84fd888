import type { Functions } from '../lambda/functions';
import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import type { Sqs } from '../sqs/sqs';
import type { HttpParameters } from './api-destinations';

export interface BusEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  /** Whole seconds, as EventBridge gives it. */
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, unknown>;
}

/** An event as its sender gives it. The bus adds the rest. */
export type NewEvent = Pick<BusEvent, 'source' | 'detail-type' | 'detail'> & Partial<Pick<BusEvent, 'resources' | 'time'>>;

export interface RuleTarget {
  id: string;
  /** A function's, a queue's or an API destination's. */
  arn: string;
  /** EventBridge invokes an API destination with this role. The other kinds of target have policies of their own. */
  roleArn?: string;
  /** For a target that is an API destination. */
  http?: HttpParameters;
  /** JSON text to send in place of the event. */
  input?: string;
  /** `$.detail`, …: the part of the event to send. */
  inputPath?: string;
  deadLetterArn?: string;
  /** 0 to 185, the default. Only an API destination is tried again: a delivery to the others either succeeds or can never. */
  maximumRetryAttempts?: number;
  /** 60 to 86400, the default. */
  maximumEventAgeSeconds?: number;
}

export interface TargetServices {
  functions: Functions;
  sqs: Sqs;
}

/** Hands the event to the target with the rights that the target gave EventBridge; throws when it may not or is not there. */
export function handToTarget({ functions, sqs }: TargetServices, target: RuleTarget, { ruleArn, event }: { ruleArn: string; event: BusEvent }): void {
  const payload = payloadFor(target, event);
  const by = { service: 'events.amazonaws.com', sourceArn: ruleArn };
  if (target.arn.includes(':lambda:')) functions.invokeAsynchronously({ function: target.arn, payload, by });
  else sqs.deliver(target.arn, { body: JSON.stringify(payload), by });
}

/** Kinds of target and of input that this bus knows; others are refused when the rule is made. */
export function checkTarget(target: RuleTarget): void {
  const outside = isApiDestination(target);
  if (!outside && !/^arn:aws:(lambda|sqs):/.test(target.arn)) throw new NotEmulated(`event rule target ${target.arn}. Functions, queues and API destinations are.`);
  if (outside !== (target.roleArn !== undefined))
    throw outside
      ? new ServiceError('ValidationException', `Target ${target.id} is an API destination and needs a RoleArn.`)
      : new NotEmulated(`RoleArn of the target ${target.arn}. That of an API destination is.`);
  if (!outside && target.http) throw new ServiceError('ValidationException', `Target ${target.id} has HttpParameters, which only an API destination takes.`);
  if (target.input !== undefined && target.inputPath !== undefined)
    throw new ServiceError('ValidationException', `Target ${target.id} has both Input and InputPath. Only one is allowed.`);
  if (target.inputPath !== undefined && !/^\$(\.[\w-]+)*$/.test(target.inputPath)) throw new NotEmulated(`input path ${target.inputPath}`);
  if (target.input !== undefined) checkJson(target.id, target.input);
}

function checkJson(id: string, input: string): void {
  try {
    JSON.parse(input);
  } catch (error) {
    throw new ServiceError('ValidationException', `Target ${id} has an Input that is not JSON: ${(error as Error).message}`);
  }
}

/** Returns the attributes that the dead-letter queue gets beside the event. Source: EventBridge User Guide, "Using dead-letter queues". */
export function deadLetterAttributes(target: RuleTarget, ruleArn: string, error: Error): Record<string, string> {
  const code = error instanceof ServiceError && error.code === 'AccessDeniedException' ? 'NO_PERMISSIONS' : 'NO_RESOURCE';
  return { RULE_ARN: ruleArn, TARGET_ARN: target.arn, ERROR_CODE: code, ERROR_MESSAGE: error.message, RETRY_ATTEMPTS: '0' };
}

export function isApiDestination({ arn }: RuleTarget): boolean {
  return /^arn:aws:events:[^:]+:\d{12}:api-destination\//.test(arn);
}

export function payloadFor({ input, inputPath }: RuleTarget, event: BusEvent): unknown {
  if (input !== undefined) return JSON.parse(input) as unknown;
  if (inputPath === undefined) return event;
  return inputPath
    .split('.')
    .slice(1)
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], event);
}
