import { asTransactItem, readStatement } from './partiql';
import type { ItemContext } from './single-item';
import { executeTransactionInput, readAs } from './table-inputs';
import { transactWrite } from './transactions';
import type { AttributeValue, Input, Output } from './wire-types';

/** The statements of ExecuteTransaction. */
export function statementsOf(input: Input): { Statement?: unknown; Parameters?: AttributeValue[] }[] {
  return (input['TransactStatements'] ?? []) as { Statement?: unknown; Parameters?: AttributeValue[] }[];
}

/** ExecuteTransaction: writes alone, all of them or none. An INSERT never writes over an item. */
export async function executeTransaction(context: ItemContext, input: Input): Promise<Output> {
  readAs('ExecuteTransaction', executeTransactionInput, input);
  const TransactItems: Record<string, Input>[] = [];
  for (const given of statementsOf(input)) {
    const statement = readStatement(given);
    const { KeySchema } = await context.engine.usableTable(statement.table);
    TransactItems.push(asTransactItem(statement, KeySchema.map(({ AttributeName }) => AttributeName)));
  }
  const { ConsumedCapacity } = await transactWrite(context, { TransactItems, ReturnConsumedCapacity: input['ReturnConsumedCapacity'] });
  return { Responses: TransactItems.map(() => ({})), ConsumedCapacity };
}
