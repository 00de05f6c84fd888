import type { Stage } from '../../../local/stage';

/** What really happened to a customer, whatever the product says. */
export interface WhatHappened {
  /** Made by flows; Connect's own further attempts are not counted. */
  callbacks: number;
  customerDials: number;
  /** Agent and customer were on the line. */
  talked: boolean;
  /** Contacts that are not over, of anyone. */
  open: number;
  /** Callbacks and held agents that a sweep still has to look at, of anyone. */
  unsettled: number;
}

export async function whatHappened({ emulator, stack }: Stage, number: string): Promise<WhatHappened> {
  const { contacts } = emulator.connect.centre.store;
  const all = [...contacts.values()];
  const theirs = all.filter(({ customerEndpoint }) => customerEndpoint?.address === number);
  const madeByFlow = theirs.filter(
    ({ initiationMethod, previousContactId }) => initiationMethod === 'CALLBACK' && contacts.get(previousContactId ?? '')?.initiationMethod !== 'CALLBACK',
  );
  const dialled = emulator.journal.entries.filter(({ kind, what, detail }) => kind === 'phone' && what === 'DIALLED' && detail.number === number);
  const table = [...stack.resources.values()].find(({ type }) => type === 'AWS::DynamoDB::Table')!.ref;
  const { Items } = (await emulator.call('dynamodb', 'Scan', { TableName: table })) as { Items: Record<string, unknown>[] };
  return {
    callbacks: madeByFlow.length,
    customerDials: dialled.length,
    talked: theirs.some(({ agent }) => agent?.connectedAt !== undefined),
    open: all.filter(({ disconnectedAt }) => !disconnectedAt).length,
    unsettled: Items.filter((item) => 'attentionAt' in item).length,
  };
}
