import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { type EntriesOf, INSTANT, readStored } from '../../ground/adapters/read-stored';
import type { KeptPin } from '../domain/pin';
import type { PinAdministration, PinBook } from '../ports/pins';

const SUBJECT = 'agent-pins';
const PIN_ITEM = v.strictObject({ subject: v.literal(SUBJECT), slot: v.string(), username: v.string(), salt: v.string(), hash: v.string(), setAt: INSTANT, tries: v.number() } satisfies EntriesOf<Omit<KeptPin, 'userId'>> & v.ObjectEntries);

/** PINs in one answer. */
const A_PAGE = 200;

/** An item for each agent, all under one key: they are seldom written, and administrators look through them. */
export function createPinBook(client: DynamoDBDocumentClient, TableName: string): PinBook {
  return {
    async find(userId) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(userId), ConsistentRead: true }));
      return Item && pinOf(Item);
    },
    async keep({ userId, ...pin }, before) {
      const condition = before ? { ConditionExpression: 'salt = :salt', ExpressionAttributeValues: { ':salt': before.salt } } : { ConditionExpression: 'attribute_not_exists(subject)' };
      const kept = await ifConditionHolds(client.send(new PutCommand({ TableName, Item: { ...keyOf(userId), ...pin, tries: 0 }, ...condition })));
      return kept ? 'kept' : 'overtaken';
    },
    async countTry(userId, atMost) {
      const input = { TableName, Key: keyOf(userId), UpdateExpression: 'SET tries = tries + :one', ConditionExpression: 'tries < :atMost', ExpressionAttributeValues: { ':one': 1, ':atMost': atMost } };
      try {
        const { Attributes } = await client.send(new UpdateCommand({ ...input, ReturnValues: 'ALL_NEW', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
        return pinOf(Attributes);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return error.Item && pinOf(unmarshall(error.Item)) && 'locked';
      }
    },
    async forgetTries({ userId, salt }) {
      const input = { TableName, Key: keyOf(userId), UpdateExpression: 'SET tries = :none', ConditionExpression: 'salt = :salt', ExpressionAttributeValues: { ':none': 0, ':salt': salt } };
      await ifConditionHolds(client.send(new UpdateCommand(input)));
    },
  };
}

/** The same items, for administrators. Functions that only ask for PINs do without its calls. */
export function createPinAdministration(client: DynamoDBDocumentClient, TableName: string): PinAdministration {
  return {
    async remove(userId) {
      const { Attributes } = await client.send(new DeleteCommand({ TableName, Key: keyOf(userId), ReturnValues: 'ALL_OLD' }));
      return Attributes !== undefined;
    },
    async list(after) {
      const asked = { TableName, KeyConditionExpression: 'subject = :subject', ExpressionAttributeValues: { ':subject': SUBJECT }, Limit: A_PAGE, ...(after !== undefined && { ExclusiveStartKey: keyOf(after) }) };
      const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand(asked));
      const next: unknown = LastEvaluatedKey?.['slot'];
      return { pins: Items.map(pinOf), ...(typeof next === 'string' && { next }) };
    },
  };
}

const keyOf = (userId: string) => ({ subject: SUBJECT, slot: userId });

/** @throws UnreadableItem when it does not fit */
function pinOf(item: unknown): KeptPin {
  const { subject: _subject, slot, ...pin } = readStored(PIN_ITEM, item);
  return { userId: slot, ...pin };
}
