import { reports } from '../../../bin/commands/reports';
import type { DailyReport } from '../../../lambda/http/report-api-types';
import { CallbackStory, customers } from '../../../local/scenarios/story/callback-story';
import { type Stage, startStage } from '../../../local/stage';
import { operatorAt } from '../../../local/run-command';
import { terminalOn } from './operator-account';

const DAY = '2026-11-23';
let stage: Stage;
beforeAll(async () => {
  stage = await startStage({ virtual: true, startAt: '2026-11-23T22:00:00.000Z' });
  Object.assign(process.env, operatorAt(stage.emulator.endpoint));
});
afterAll(() => stage.stop());

const ask = async (who: string, query = '') => stage.api.call<DailyReport>(who, `GET /reports/daily?from=${DAY}&to=${DAY}${query}`);

async function run(...options: string[]): Promise<string[]> {
  const terminal = terminalOn(stage.emulator);
  await reports(['--settings', stage.settingsPath, ...options], terminal);
  return terminal.lines;
}

/** As if the stream had told nothing. */
async function forget(): Promise<number> {
  const TableName = stage.stack.outputs.CallbacksTableName;
  const { Items } = (await stage.emulator.call('dynamodb', 'Scan', { TableName })) as { Items: Record<string, { S: string }>[] };
  const counted = Items.filter(({ subject }) => subject!.S.startsWith('report'));
  for (const { subject, slot } of counted) await stage.emulator.call('dynamodb', 'DeleteItem', { TableName, Key: { subject, slot } });
  return counted.length;
}

/** What the reader of the stream gave up. */
async function unnoted(): Promise<{ DDBStreamBatchInfo: { batchSize: number } }[]> {
  const { QueueUrls } = (await stage.emulator.call('sqs', 'ListQueues', {})) as { QueueUrls: string[] };
  const QueueUrl = QueueUrls.find((url) => url.includes('Unnoted'));
  const { Messages = [] } = (await stage.emulator.call('sqs', 'ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 })) as { Messages?: { Body: string }[] };
  return Messages.map(({ Body }) => JSON.parse(Body) as { DDBStreamBatchInfo: { batchSize: number } });
}

test('a report counts what was taken back; as a file too; and a recount finds in the records alone the same, and what was given up', async () => {
  const story = new CallbackStory(stage);
  await story.signIn();
  for (const number of [customers.first, customers.second]) await story.cancel((await story.promise({ number, minutes: 60 })).id);
  await story.pass(5);
  const { body: before } = await ask('sam');
  expect(before).toMatchObject({ zone: 'UTC', rows: [{ day: DAY, label: 'Support', ended: 2, withdrawn: 2, reached: 0 }] });
  const { token } = await stage.api.signIn('sam');
  const file = await stage.api.handle({ method: 'GET', path: '/reports/daily', query: `from=${DAY}&to=${DAY}&by=agent&format=csv`, headers: { authorization: `Bearer ${token}` }, sourceIp: '127.0.0.1' });
  expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(file.body.toString().split('\r\n')[0]).toMatch(/^day,agent,name,ended,placed,/);
  await expect(run('recount', '--from', DAY, '--to', DAY)).rejects.toThrow('Things end on 2026-11-23 still');
  const third = await story.promise({ number: customers.third, minutes: 60 });
  const outage = stage.emulator.faults.inject({ caller: 'streamcallbacks', operation: 'TransactWriteItems', kind: 'error-before' });
  await story.cancel(third.id);
  await story.rest(2 * 3600 + 60);
  outage.remove();
  expect(await unnoted()).toMatchObject([{ DDBStreamBatchInfo: { batchSize: 1 } }]);
  expect((await ask('sam')).body).toEqual(before);
  // Two that ended, and two sums of them.
  expect(await forget()).toBe(4);
  expect((await ask('sam')).body.rows).toEqual([]);
  expect(await run('recount', '--from', DAY, '--to', DAY)).toEqual([`${DAY}: 3`]);
  expect((await ask('sam')).body).toMatchObject({ rows: [{ ended: 3, withdrawn: 3 }] });
  expect((await ask('ada')).status).toBe(403);
  expect((await ask('sam', '&by=moon')).status).toBe(400);
});
