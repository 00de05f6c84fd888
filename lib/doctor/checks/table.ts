import { type Check, notKnown, right, type Said, type TableFacts, wrong } from '../finding';

const INDEXES = ['attention', 'contact', 'related'];

/** What a fault of the table would cost, and what mends it. A stack makes its table so; one that it adopted may lack any of it. */
const FAULTS: readonly [is: (facts: TableFacts, streamArn: string | undefined) => boolean, says: string, toDo: string][] = [
  [({ status }) => status !== 'ACTIVE', 'It cannot be used now.', 'Wait until DynamoDB has it ready: its console shows the status.'],
  [({ streamView }) => streamView !== 'NEW_AND_OLD_IMAGES', 'It has no stream of new and old images, so lists on pages are minutes behind.', 'Switch it on (DynamoDB console, Exports and streams), and put its ARN into the settings: npm run adopt.'],
  [({ streamArn, streamView }, deployed) => streamView === 'NEW_AND_OLD_IMAGES' && deployed !== undefined && streamArn !== deployed, 'Its stream is another one than the functions read, so lists on pages are minutes behind.', 'Put its present stream into table.streamArn of the settings, and deploy.'],
  [({ indexes }) => INDEXES.some((name) => !indexes.includes(name)), `It lacks one of its indexes (${INDEXES.join(', ')}), so callbacks are not found.`, 'Is it a table of Dialback? Restore it with npm run restore.'],
  [({ expiresBy }) => expiresBy !== 'removeAt', 'Nothing in it expires, so customers’ data stays for ever.', 'Switch time to live on, with the attribute removeAt (DynamoDB console, Additional settings).'],
  [({ isRecoverable }) => !isRecoverable, 'It cannot be restored to an earlier time.', 'Switch point-in-time recovery on (DynamoDB console, Backups).'],
  [({ isProtected }) => !isProtected, 'Anybody with the right may delete it by one click.', 'Switch deletion protection on (DynamoDB console, Additional settings).'],
];

export const tableCheck: Check = {
  name: 'table',
  needs: ['dynamodb:DescribeTable', 'dynamodb:DescribeTimeToLive', 'dynamodb:DescribeContinuousBackups'],
  async run({ stack }) {
    if (!stack) return [notKnown('The table is not there yet, or is one that the settings adopt.', 'npm run deploy')];
    const facts = await stack.table();
    const said: Said[] = FAULTS.filter(([is]) => is(facts, stack.output('CallbacksTableStream'))).map(([, says, toDo]) => wrong(says, toDo));
    return said.length > 0 ? said : [right('The table tells its changes, expires, can be restored, and is protected.')];
  },
};
