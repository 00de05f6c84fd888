import type { Stage } from '../../../local/stage';

/** The real events of a customer, whatever the product says. */
export interface WhatHappened {
  /** Callbacks that flows made. Connect's own further attempts do not count. */
  callbacks: number;
  customerDials: number;
  /** Whether agent and customer were on the line together. */
  talked: boolean;
  /** Contacts of anyone that are not over. */
  open: number;
  /** Callbacks and held agents of anyone that a sweep still has to check. */
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
