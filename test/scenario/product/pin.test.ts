import { DynamoDBClient, ListTablesCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { pinNeeded } from '../../../local/scenarios/calling-rules/pin-needed';
import type { Stage } from '../../../local/stage';
import { onStage } from '../callbacks/on-stage';

const PINS = ['80315297', '64201938'];
/** In a country that the operator lets agents call with their PIN alone, as in the story pin-needed. */
const [number, other] = ['+4930901820', '+4930901821'];

test('a PIN is in no log line, no item, no call to AWS and no URL: neither the right one nor a wrong one, and the call is made', async () => {
  await onStage(
    async (story) => {
      await story.signIn();
      story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
      const { stage } = story;
      const [pin, wrong] = PINS;
      const ask = (route: string, body: object, key: string) => stage.api.call<{ code?: string }>('ada', route, { body, headers: { 'idempotency-key': key } });
      expect((await ask('PUT /pin', { pin }, 'a')).status).toBe(200);
      expect((await ask('POST /dials', { number: other, pin: wrong }, 'b')).body.code).toBe('pin-wrong');
      const { id, dueAt } = await story.promise({ number, pin });
      await story.untilDue(dueAt);
      await story.handle(30);
      expect(await story.ended(id)).toMatchObject({ outcome: { code: 'answered' } });
      const told = JSON.stringify(stage.emulator.journal.entries);
      const kept = await keptIn(stage);
      expect(kept).toContain('agent-pins');
      for (const secret of PINS) expect([told.includes(secret), kept.includes(secret)]).toEqual([false, false]);
    },
    { settings: pinNeeded.settings! },
  );
});

/** Every item of every table, as text. */
async function keptIn({ emulator }: Stage): Promise<string> {
  const client = new DynamoDBClient({ endpoint: emulator.endpoint, region: emulator.region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const scanned = await Promise.all(TableNames.map((TableName) => client.send(new ScanCommand({ TableName }))));
  client.destroy();
  return JSON.stringify(scanned.map(({ Items }) => Items));
}
