import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../../../emulator/emulator';
import { createStack } from '../../../../local/cloudformation/create-stack';
import { checkTemplate } from '../../../../local/cloudformation/template';

const trust = { Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' } };

export interface SampleStack {
  emulator: Emulator;
  create(resources: object): ReturnType<typeof createStack>;
  /** A function with its role, whose whole code is the body of its handler; it logs with `console.log`. */
  functionResources(name: string, body: string, actions?: string[]): Record<string, object>;
  stop(): Promise<void>;
}

/** Opens an empty account, and a directory for the code of its functions. */
export async function openSampleStack(): Promise<SampleStack> {
  const emulator = await startEmulator({ startAt: '2026-11-23T09:00:00.000Z' });
  const assets = mkdtempSync(join(tmpdir(), 'sample-stack-'));
  const assetDirectory = () => assets;
  return {
    emulator,
    create: (Resources) => createStack(emulator, { stackName: 'Sample', template: checkTemplate({ Resources }), assetDirectory }),
    functionResources(name, body, actions = []) {
      writeFileSync(join(assets, `${name}.mjs`), `export const handler = async (event) => { ${body} };`);
      const PolicyDocument = { Statement: { Effect: 'Allow', Action: actions, Resource: '*' } };
      const Policies = actions.length > 0 ? [{ PolicyName: 'may', PolicyDocument }] : [];
      return {
        [`${name}Role`]: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust, Policies } },
        [name]: {
          Type: 'AWS::Lambda::Function',
          Properties: { FunctionName: name, Code: { S3Key: 'code.zip' }, Handler: `${name}.handler`, Role: { 'Fn::GetAtt': [`${name}Role`, 'Arn'] }, Timeout: 10 },
        },
      };
    },
    async stop() {
      await emulator.stop();
      rmSync(assets, { recursive: true });
    },
  };
}

/** Returns the log lines of functions that are JSON with a `level`. */
export function logLines({ journal }: Emulator): unknown[] {
  return journal.entries.filter(({ kind }) => kind === 'log').map(({ detail }) => detail['line']);
}
