import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/** Waits for a conditional write. Answers undefined if its condition does not hold: then nothing was written. */
export async function ifConditionHolds<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** Waits for a conditional write that asks for the old item where its condition does not hold. Answers that item, then; `gone`: none was there. Undefined: it was written. */
export async function standingInTheWay(write: Promise<unknown>): Promise<Record<string, unknown> | 'gone' | undefined> {
  try {
    await write;
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item ? unmarshall(error.Item) : 'gone';
  }
}

/** Waits for a transaction. Answers false if it was cancelled, by a condition or by another that wrote at the same moment: then nothing was written. */
export async function ifTransactionHolds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
}
