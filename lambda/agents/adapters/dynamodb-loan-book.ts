import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { CHECK_SHARD, CURRENT } from '../../ground/adapters/table-keys';
import { type Loan, LOAN_KINDS, type LoanKind } from '../domain/loan';
import type { LoanBook } from '../ports/loans';

const LOAN_PREFIX = 'loan#';

const LOAN_ITEM = v.strictObject({ ...ITEM, original: v.string(), given: v.string(), attentionShard: v.string(), attentionAt: INSTANT });

/** The agent and the kind of a loan, by the first key of its item; undefined: it is no loan's. */
export function loanOf(subject: string): { kind: LoanKind; userId: string } | undefined {
  const kind = LOAN_KINDS.find((one) => subject.startsWith(prefixOf(one)));
  return kind && { kind, userId: subject.slice(prefixOf(kind).length) };
}

const prefixOf = (kind: LoanKind) => `${LOAN_PREFIX}${kind}#`;

const keyOf = ({ userId, kind }: Pick<Loan, 'userId' | 'kind'>) => ({ subject: `${prefixOf(kind)}${userId}`, slot: CURRENT });

/** For functions that may read loans and not change them. */
export function createLoanLookUp(client: DynamoDBDocumentClient, TableName: string): Pick<LoanBook, 'find'> {
  return {
    async find(userId, kind) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf({ userId, kind }), ConsistentRead: true }));
      return Item && asLoan({ userId, kind }, Item);
    },
  };
}

export function createLoanBook(client: DynamoDBDocumentClient, TableName: string): LoanBook {
  const isThat = { ConditionExpression: 'attentionAt = :until' };
  return {
    ...createLoanLookUp(client, TableName),

    async take({ userId, kind, original, given, until }) {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName,
          Key: keyOf({ userId, kind }),
          UpdateExpression: 'SET original = if_not_exists(original, :original), given = :given, attentionShard = :shard, attentionAt = :until',
          ExpressionAttributeValues: { ':original': original, ':given': given, ':shard': CHECK_SHARD, ':until': until },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return asLoan({ userId, kind }, Attributes);
    },

    async remove(loan) {
      await ifConditionHolds(client.send(new DeleteCommand({ TableName, Key: keyOf(loan), ...isThat, ExpressionAttributeValues: { ':until': loan.until } })));
    },

    async later(loan, until) {
      const values = { ':until': loan.until, ':later': until };
      await ifConditionHolds(client.send(new UpdateCommand({ TableName, Key: keyOf(loan), UpdateExpression: 'SET attentionAt = :later', ...isThat, ExpressionAttributeValues: values })));
    },
  };
}

function asLoan(of: Pick<Loan, 'userId' | 'kind'>, item: unknown): Loan {
  const { original, given, attentionAt } = readStored(LOAN_ITEM, item);
  return { ...of, original, given, until: attentionAt };
}
