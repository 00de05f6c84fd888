/** Data table: what the operations take that dynalite does not know, and the members that it does not know of others. */
import { checkInput } from '../front-door/shapes/check-input';
import { flag, json, listOf, mapOf, number, required, structure, text, type Structure, type ValueOf } from '../front-door/shapes/shape';
import type { Input } from './wire-types';

const streamSpecification = structure({ StreamEnabled: required(flag), StreamViewType: text });
const names = mapOf(text);
const conditional = { TableName: required(text), ConditionExpression: text, ExpressionAttributeNames: names, ExpressionAttributeValues: json, ReturnValuesOnConditionCheckFailure: text };

/** Members of CreateTable beside dynalite's. */
export const createTableMore = structure({
  DeletionProtectionEnabled: flag,
  SSESpecification: structure({ Enabled: flag, SSEType: text, KMSMasterKeyId: text }),
  StreamSpecification: streamSpecification,
  Tags: listOf(structure({ Key: required(text), Value: required(text) })),
});

/** Members of UpdateTable beside dynalite's. */
export const updateTableMore = structure({
  DeletionProtectionEnabled: flag,
  StreamSpecification: streamSpecification,
  AttributeDefinitions: listOf(structure({ AttributeName: required(text), AttributeType: required(text) })),
});

export const updateTimeToLive = structure({
  TableName: required(text),
  TimeToLiveSpecification: required(structure({ Enabled: required(flag), AttributeName: required(text) })),
});

export const updateContinuousBackups = structure({
  TableName: required(text),
  PointInTimeRecoverySpecification: required(structure({ PointInTimeRecoveryEnabled: required(flag), RecoveryPeriodInDays: number })),
});

/** Overrides are not among them. */
export const restoreTableToPointInTime = structure({ SourceTableArn: text, SourceTableName: text, TargetTableName: required(text), UseLatestRestorableTime: flag, RestoreDateTime: json });

export const describeContinuousBackups = structure({ TableName: required(text) });

/** Its client token is taken off before. */
export const transactWriteItems = structure({ TransactItems: required(json), ReturnConsumedCapacity: text });
export const executeTransactionInput = structure({ TransactStatements: required(json), ReturnConsumedCapacity: text });
export const transactGetItems = structure({ TransactItems: required(json), ReturnConsumedCapacity: text });

/** The parts that a transaction may have, by kind. */
export const transactionItems = {
  Put: structure({ ...conditional, Item: required(json) }),
  Update: structure({ ...conditional, Key: required(json), UpdateExpression: required(text) }),
  Delete: structure({ ...conditional, Key: required(json) }),
  ConditionCheck: structure({ ...conditional, Key: required(json), ConditionExpression: required(text) }),
  Get: structure({ TableName: required(text), Key: required(json), ProjectionExpression: text, ExpressionAttributeNames: names }),
};

/** The input, once its members are known to be of the shape. Throws ValidationException; NotEmulated for members that the shape does not have. */
export function readAs<Shape extends Structure>(operation: string, input: Shape, value: unknown): ValueOf<Shape> {
  checkInput({ name: `dynamodb:${operation}`, input, missingCode: 'ValidationException' }, value);
  return value as ValueOf<Shape>;
}

/** Parts the members that the shape has from the others. */
export function partBy({ members }: Structure, input: Input): { more: Input; plain: Input } {
  const entries = Object.entries(input);
  const [more, plain] = [true, false].map((own) => Object.fromEntries(entries.filter(([name]) => name in members === own)));
  return { more: more!, plain: plain! };
}
