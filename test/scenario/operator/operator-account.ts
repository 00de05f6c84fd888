import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Terminal } from '../../../bin/commands/command';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import type { Settings } from '../../../lib/settings/settings';
import { operatorAt } from '../../../local/run-command';
import { plainSettings } from '../../infrastructure/synthesize';

const TABLE = 'callbacks';
/** Name and keys. */
const LIST_TABLES = [['lists', 'subject'], ['lists-audit', 'day', 'portion']] as const;

export interface OperatorAccount {
  emulator: Emulator;
  settingsPath: string;
  /** Runs a command as the operator. */
  run(command: Command, ...options: string[]): Promise<{ code: number; lines: string[] }>;
  /** Whether there is something under these keys in the table. */
  item(subject: string, slot: string): Promise<unknown>;
  close(): Promise<void>;
}

const neverAsked = () => Promise.reject(new Error('Nobody is asked here.'));

/** A terminal on the emulator's clock, with what was printed on it. Left out, `ask` fails. */
export function terminalOn({ time }: Pick<Emulator, 'time'>, ask: Terminal['ask'] = neverAsked): Terminal & { lines: string[] } {
  const lines: string[] = [];
  return { lines, print: (line) => void lines.push(line), now: () => time.iso(), wait: (seconds) => time.advance(seconds * 1000), ask };
}

/** An account in which a stack was deployed, as far as commands look at it: its outputs, an empty table, and its key. */
export async function openOperatorAccount({ deployed = true, settings = {} }: { deployed?: boolean; settings?: Partial<Settings> } = {}): Promise<OperatorAccount> {
  const { instanceArn } = plainSettings;
  const emulator = await startEmulator({ region: 'eu-central-1', instance: { id: instanceArn.slice(instanceArn.lastIndexOf('/') + 1) } });
  const directory = mkdtempSync(join(tmpdir(), 'dialback-operator-'));
  const settingsPath = join(directory, 'settings.ts');
  writeFileSync(settingsPath, `export default ${JSON.stringify({ ...plainSettings, ...settings })};\n`);
  const keys = { KeySchema: [{ AttributeName: 'subject', KeyType: 'HASH' }, { AttributeName: 'slot', KeyType: 'RANGE' }], AttributeDefinitions: ['subject', 'slot'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })) };
  await emulator.call('dynamodb', 'CreateTable', { TableName: TABLE, BillingMode: 'PAY_PER_REQUEST', ...keys });
  for (const [TableName, ...names] of LIST_TABLES) await emulator.call('dynamodb', 'CreateTable', { TableName, BillingMode: 'PAY_PER_REQUEST', KeySchema: names.map((AttributeName, n) => ({ AttributeName, KeyType: n === 0 ? 'HASH' : 'RANGE' })), AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })) });
  await emulator.call('secretsmanager', 'CreateSecret', { Name: 'keys', SecretString: emulator.secrets.generate(64, 'abcdef0123456789') });
  if (deployed) emulator.stacks.add({ id: 'arn:aws:cloudformation:eu-central-1:111122223333:stack/Dialback/1', name: 'Dialback', outputs: { CallbacksTableName: TABLE, CallingListsTableName: 'lists', CallingListsAuditName: 'lists-audit', KeysSecret: 'keys' }, createdAt: emulator.time.now() });
  Object.assign(process.env, operatorAt(emulator.endpoint));
  return {
    emulator,
    settingsPath,
    async run(command, ...options) {
      const terminal = terminalOn(emulator);
      const code = await command(['--settings', settingsPath, ...options], terminal);
      return { code: code ?? 0, lines: terminal.lines };
    },
    item: async (subject, slot) => ((await emulator.call('dynamodb', 'GetItem', { TableName: TABLE, Key: { subject: { S: subject }, slot: { S: slot } } })) as { Item?: unknown }).Item,
    async close() {
      rmSync(directory, { recursive: true });
      await emulator.stop();
    },
  };
}
