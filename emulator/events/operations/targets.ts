import { flag, listOf, mapOf, number, required, structure, text, type ValueOf } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import type { HttpParameters } from '../api-destinations';
import type { RuleTarget } from '../rule-target';
import { busIn, eventsOperation, onRule } from './events-operation';

const targetShape = structure({
  Id: required(text),
  Arn: required(text),
  Input: text,
  InputPath: text,
  RoleArn: text,
  HttpParameters: structure({ PathParameterValues: listOf(text), HeaderParameters: mapOf(text), QueryStringParameters: mapOf(text) }),
  DeadLetterConfig: structure({ Arn: text }),
  RetryPolicy: structure({ MaximumRetryAttempts: number, MaximumEventAgeInSeconds: number }),
});
type Target = ValueOf<typeof targetShape>;

const none = { FailedEntryCount: 0, FailedEntries: [] };
/** EventBridge quotas, "Targets per rule". */
const MAXIMUM_TARGETS = 5;

export const putTargets = eventsOperation({
  input: structure({ Rule: required(text), EventBusName: text, Targets: required(listOf(targetShape)) }),
  rights: onRule('PutTargets'),
  run(context, { Rule, EventBusName, Targets }) {
    const bus = busIn(context, EventBusName);
    refuseNone('targets', Targets);
    Targets.forEach(checkRanges);
    const ids = new Set([...context.bus.rule(Rule, bus).targets.map(({ id }) => id), ...Targets.map(({ Id }) => Id)]);
    if (ids.size > MAXIMUM_TARGETS) throw new ServiceError('LimitExceededException', `The requested resource exceeds the maximum number allowed: ${MAXIMUM_TARGETS} targets a rule.`);
    context.bus.putTargets(Rule, Targets.map(readTarget), bus);
    return none;
  },
});

/** All in one page. */
export const listTargetsByRule = eventsOperation({
  input: structure({ Rule: required(text), EventBusName: text }),
  rights: onRule('ListTargetsByRule'),
  run(context, { Rule, EventBusName }) {
    return { Targets: context.bus.rule(Rule, busIn(context, EventBusName)).targets.map(writeTarget) };
  },
});

export const removeTargets = eventsOperation({
  input: structure({ Rule: required(text), EventBusName: text, Ids: required(listOf(text)), Force: flag }),
  rights: onRule('RemoveTargets'),
  run(context, { Rule, EventBusName, Ids }) {
    refuseNone('ids', Ids);
    context.bus.removeTargets(Rule, Ids, busIn(context, EventBusName));
    return none;
  },
});

function refuseNone(name: string, list: unknown[]): void {
  if (list.length === 0) throw new ServiceError('ValidationException', `1 validation error detected: Value '[]' at '${name}' failed to satisfy constraint: Member must have length greater than or equal to 1`);
}

/** API reference, Target, DeadLetterConfig and RetryPolicy. */
function checkRanges({ Id, Arn, Input, InputPath, DeadLetterConfig, RetryPolicy = {} }: Target): void {
  const refuse = (what: string, rule: string) => new ServiceError('ValidationException', `${what} of the target ${Id} failed to satisfy constraint: it must ${rule}`);
  if (!/^arn:[\w-]+:[\w-]+:[\w-]*:(\d{12})?:./.test(Arn)) throw new ServiceError('ValidationException', `Parameter ${Arn} is not valid. Reason: Provided Arn is not in correct format.`);
  if (!/^[\w.-]{1,64}$/.test(Id)) throw refuse('Id', 'be 1 to 64 letters, digits or ._-');
  if (Input !== undefined && Input.length > 8192) throw refuse('Input', 'have 8192 characters at most');
  if (InputPath !== undefined && InputPath.length > 256) throw refuse('InputPath', 'have 256 characters at most');
  const deadLetterArn = DeadLetterConfig?.Arn;
  if (deadLetterArn !== undefined && !/^arn:aws:sqs:[\w-]+:\d{12}:[\w-]+$/.test(deadLetterArn)) throw refuse('DeadLetterConfig.Arn', 'be a standard queue');
  const { MaximumRetryAttempts: retries = 0, MaximumEventAgeInSeconds: age = 60 } = RetryPolicy;
  if (!Number.isInteger(retries) || retries < 0 || retries > 185) throw refuse('RetryPolicy.MaximumRetryAttempts', 'be 0 to 185');
  if (!Number.isInteger(age) || age < 60 || age > 86_400) throw refuse('RetryPolicy.MaximumEventAgeInSeconds', 'be 60 to 86400');
}

function readTarget({ Id, Arn, Input, InputPath, RoleArn, HttpParameters, DeadLetterConfig, RetryPolicy }: Target): RuleTarget {
  const { MaximumRetryAttempts, MaximumEventAgeInSeconds } = RetryPolicy ?? {};
  return {
    id: Id,
    arn: Arn,
    ...(Input !== undefined && { input: Input }),
    ...(InputPath !== undefined && { inputPath: InputPath }),
    ...(RoleArn !== undefined && { roleArn: RoleArn }),
    ...(HttpParameters && { http: readHttpParameters(HttpParameters) }),
    ...(DeadLetterConfig?.Arn !== undefined && { deadLetterArn: DeadLetterConfig.Arn }),
    ...(MaximumRetryAttempts !== undefined && { maximumRetryAttempts: MaximumRetryAttempts }),
    ...(MaximumEventAgeInSeconds !== undefined && { maximumEventAgeSeconds: MaximumEventAgeInSeconds }),
  };
}

export function readHttpParameters({ PathParameterValues, HeaderParameters, QueryStringParameters }: NonNullable<Target['HttpParameters']>): HttpParameters {
  return {
    ...(PathParameterValues && { pathParameterValues: PathParameterValues }),
    ...(HeaderParameters && { headers: HeaderParameters }),
    ...(QueryStringParameters && { query: QueryStringParameters }),
  };
}

function writeTarget({ id, arn, input, inputPath, roleArn, http, deadLetterArn, maximumRetryAttempts, maximumEventAgeSeconds }: RuleTarget): Target {
  const retries = maximumRetryAttempts !== undefined || maximumEventAgeSeconds !== undefined;
  return {
    Id: id,
    Arn: arn,
    Input: input,
    InputPath: inputPath,
    RoleArn: roleArn,
    HttpParameters: http && { PathParameterValues: http.pathParameterValues, HeaderParameters: http.headers, QueryStringParameters: http.query },
    DeadLetterConfig: deadLetterArn === undefined ? undefined : { Arn: deadLetterArn },
    RetryPolicy: retries ? { MaximumRetryAttempts: maximumRetryAttempts, MaximumEventAgeInSeconds: maximumEventAgeSeconds } : undefined,
  };
}
