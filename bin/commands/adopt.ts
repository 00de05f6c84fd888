import { parseArgs } from 'node:util';
import type { Command } from './command';
import { openStack } from './deployed-stack';

/** `npm run adopt [-- --settings FILE]`: the settings by which a stack that is deployed later takes over what this one leaves. It only reads. */
export const adopt: Command = async (argv, { print }) => {
  const { values } = parseArgs({ args: argv, options: { settings: { type: 'string', default: 'settings.ts' } } });
  const { settings, outputs, output } = await openStack(values.settings);
  const existing = (fields: Record<string, string>) => `{ kind: 'existing', ${Object.entries(fields).map(([name, value]) => `${name}: '${value}'`).join(', ')} }`;
  print(`What ${settings.stackName} leaves when it is removed. In the settings of a stack that is to go on with it, write this in place of the same fields:`);
  print('');
  print(`  dedicatedNumber: ${existing({ arn: output('DedicatedNumberArn'), number: output('DedicatedNumberE164') })},`);
  if (outputs.has('SourceNumberArn')) print(`  source: ${existing({ arn: output('SourceNumberArn'), number: output('SourceNumberE164') })},`);
  print(`  table: ${existing({ name: output('CallbacksTableName'), streamArn: output('CallbacksTableStream') })},`);
  print(`  callingLists: ${existing({ name: output('CallingListsTableName'), auditName: output('CallingListsAuditName'), streamArn: output('CallingListsStream') })},`);
  print(`  keys: ${existing({ secretArn: output('KeysSecret') })},`);
  if (outputs.has('SignInPoolId')) print(`  signIn: { …, pool: ${existing({ id: output('SignInPoolId') })} },`);
  print('');
  print('Keep it until then: once the stack is removed, nothing prints it. docs/operator/adopt-and-restore.md says what to do in which order.');
};
