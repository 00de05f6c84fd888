import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import { writeZip } from '../../contract/lambda/write-zip';
import { block, hangUp, write } from '../../scenario/emulator/flows';

const run = promisify(execFile);

/** Returns every installed AWS CLI. The second version speaks SQS's old protocol, later ones JSON. */
function installedClis(): string[] {
  const candidates = [...new Set(['/usr/bin/aws', ...(process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'aws'))])];
  const versions = new Map<string, string>();
  for (const candidate of candidates) {
    try {
      const version = execFileSync(candidate, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
      if (![...versions.values()].includes(version)) versions.set(candidate, version);
    } catch {
      continue;
    }
  }
  return [...versions.keys()];
}

const lets = (Service: string, Action: string, Resource?: string) => JSON.stringify({ Statement: { Effect: 'Allow', Principal: { Service }, Action, ...(Resource && { Resource }) } });
const greeting = (functionArn: string) =>
  write([
    block('ask', 'InvokeLambdaFunction', {
      with: { LambdaFunctionARN: functionArn, InvocationTimeLimitSeconds: '8', ResponseValidation: { ResponseType: 'JSON' } },
      then: 'say',
      errors: { NoMatchingError: 'hang-up' },
    }),
    block('say', 'MessageParticipant', { with: { Text: 'Hello $.External.name' }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } }),
    hangUp,
  ]);

interface Answers {
  Role: { Arn: string };
  FunctionArn: string;
  ContactFlowId: string;
  AvailableNumbersList: { PhoneNumber: string }[];
  PhoneNumberId: string;
  QueueUrl: string;
  RuleArn: string;
  Messages: { Body: string }[];
}

const clis = installedClis();
if (clis.length === 0) {
  process.stdout.write('Not run: a contact centre made with the AWS CLI alone, since no `aws` is installed.\n');
} else {
  describe.each(clis)('with %s alone', (cli) => {
    let emulator: Emulator;
    let folder: string;
    beforeEach(async () => {
      emulator = await startEmulator();
      folder = mkdtempSync(path.join(tmpdir(), 'command-line-'));
    });
    afterEach(async () => {
      await emulator.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const environment = { PATH: process.env['PATH'], HOME: tmpdir(), AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_DEFAULT_REGION: 'eu-west-2', AWS_PAGER: '' };
    const aws = async (command: string, ...values: string[]): Promise<Answers> => {
      const { stdout } = await run(cli, [...command.split(' '), ...values, '--output', 'json', '--endpoint-url', emulator.endpoint], { env: environment as NodeJS.ProcessEnv });
      return JSON.parse(stdout || '{}') as Answers;
    };
    const people = async (way: string, body: object) => {
      const answer = await fetch(`${emulator.endpoint}/_emulator${way}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      expect(answer.status).toBe(200);
    };

    /** Returns the function's ARN. */
    async function makeFunction(): Promise<string> {
      const zip = path.join(folder, 'code.zip');
      writeFileSync(zip, writeZip([{ name: 'index.mjs', content: 'export const handler = async (event) => ({ name: event.Details.ContactData.CustomerEndpoint.Address });' }]));
      const { Role } = await aws('iam create-role --role-name greeter --assume-role-policy-document', lets('lambda.amazonaws.com', 'sts:AssumeRole'));
      const { FunctionArn } = await aws(`lambda create-function --function-name greeter --runtime nodejs22.x --handler index.handler --role ${Role.Arn} --zip-file fileb://${zip}`);
      await aws('lambda add-permission --function-name greeter --statement-id connect --action lambda:InvokeFunction --principal connect.amazonaws.com --source-arn', emulator.connect.instanceArn);
      return FunctionArn;
    }

    /** Returns a number whose flow asks the function. */
    async function makeNumber(functionArn: string): Promise<string> {
      const { instanceArn } = emulator.connect;
      const instance = `--instance-id ${instanceArn.split('/')[1]}`;
      await aws(`connect associate-lambda-function ${instance} --function-arn ${functionArn}`);
      const { ContactFlowId } = await aws(`connect create-contact-flow ${instance} --name greet --type CONTACT_FLOW --content`, greeting(functionArn));
      const { AvailableNumbersList } = await aws(`connect search-available-phone-numbers --target-arn ${instanceArn} --phone-number-country-code GB --phone-number-type DID --max-items 1`);
      const number = AvailableNumbersList[0]!.PhoneNumber;
      const { PhoneNumberId } = await aws(`connect claim-phone-number --target-arn ${instanceArn} --phone-number`, number);
      // Claiming a number takes time.
      await people('/time/advance', { seconds: 60 });
      await aws(`connect associate-phone-number-contact-flow ${instance} --phone-number-id ${PhoneNumberId} --contact-flow-id ${ContactFlowId}`);
      return number;
    }

    /** Returns the URL of a queue that gets the contact events. */
    async function makeQueue(): Promise<string> {
      const { QueueUrl } = await aws('sqs create-queue --queue-name heard');
      const queueArn = `arn:aws:sqs:eu-west-2:${emulator.accountId}:heard`;
      await aws(`sqs set-queue-attributes --queue-url ${QueueUrl} --attributes`, JSON.stringify({ Policy: lets('events.amazonaws.com', 'sqs:SendMessage', queueArn) }));
      await aws('events put-rule --name contacts --event-pattern', '{"source":["aws.connect"],"detail-type":["Amazon Connect Contact Event"]}');
      await aws(`events put-targets --rule contacts --targets Id=queue,Arn=${queueArn}`);
      return QueueUrl;
    }

    it('a number answers through a function, and the contact’s events reach a queue', async () => {
      const number = await makeNumber(await makeFunction());
      const QueueUrl = await makeQueue();
      await people('/phones/+447700900123/call', { to: number });
      await people('/time/advance', { seconds: 60 });
      expect(emulator.journal.entries.filter(({ what }) => what === 'HEARD').map(({ detail }) => detail['text'])).toEqual(['Hello +447700900123']);
      const { Messages } = await aws(`sqs receive-message --queue-url ${QueueUrl} --max-number-of-messages 10`);
      const types = Messages.map(({ Body }) => (JSON.parse(Body) as { detail: { eventType: string } }).detail.eventType);
      expect(types).toEqual(expect.arrayContaining(['INITIATED', 'DISCONNECTED', 'COMPLETED']));
    });
  });
}
