import { flag, listOf, mapOf, number, required, structure, text, type ValueOf } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import type { HttpParameters } from '../api-destinations';
import type { RuleTarget } from '../rule-target';
import { checkBus, eventsOperation, onRule } from './events-operation';

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
    checkBus(context, EventBusName);
    const ids = new Set([...context.bus.rule(Rule).targets.map(({ id }) => id), ...Targets.map(({ Id }) => Id)]);
    if (ids.size > MAXIMUM_TARGETS) throw new ServiceError('LimitExceededException', `The requested resource exceeds the maximum number allowed: ${MAXIMUM_TARGETS} targets a rule.`);
    context.bus.putTargets(Rule, Targets.map(readTarget));
    return none;
  },
});

/** All in one page. */
export const listTargetsByRule = eventsOperation({
  input: structure({ Rule: required(text), EventBusName: text }),
  rights: onRule('ListTargetsByRule'),
  run(context, { Rule, EventBusName }) {
    checkBus(context, EventBusName);
    return { Targets: context.bus.rule(Rule).targets.map(writeTarget) };
  },
});

export const removeTargets = eventsOperation({
  input: structure({ Rule: required(text), EventBusName: text, Ids: required(listOf(text)), Force: flag }),
  rights: onRule('RemoveTargets'),
  run(context, { Rule, EventBusName, Ids }) {
    checkBus(context, EventBusName);
    context.bus.removeTargets(Rule, Ids);
    return none;
  },
});

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
