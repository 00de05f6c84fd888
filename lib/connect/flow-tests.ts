import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { CfnTestCase } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { BindFlowError, fillPlaces } from '../../flow-language/bind-flow';
import type { ConnectInstance } from './connect-instance';

export interface FlowTestsProps {
  readonly instance: ConnectInstance;
  /** The flow whose tests these are, as contact-flows/ names it. */
  readonly flow: string;
  /** A value for each place of a test, like `flow.parking` or `queue.parking`. */
  readonly references: Readonly<Record<string, string>>;
}

/** What is deployed of a file of tests. */
interface FlowTest {
  name: string;
  entryPoint: { Type: string; VoiceCallEntryPointParameters?: { FlowId?: string; SourcePhoneNumber?: string }; ChatEntryPointParameters?: { FlowId?: string } };
  initializationData?: object;
  content: object;
  onlyOffline?: string;
}

/** The test cases of contact-flows/tests/ that an instance can run, published on it. CloudFormation deploys them, and runs none. */
export class FlowTests extends Construct {
  /** @throws BindFlowError for a place without a reference. */
  constructor(scope: Construct, id: string, { instance, flow, references }: FlowTestsProps) {
    super(scope, id);
    const stack = Stack.of(this);
    for (const { name, entryPoint, initializationData, content } of testsOf(flow, references)) {
      const { Type, VoiceCallEntryPointParameters: voice, ChatEntryPointParameters: chat } = entryPoint;
      instance.inTurn(
        new CfnTestCase(this, name, {
          instanceArn: instance.arn,
          name: `${stack.stackName} ${flow}: ${name}`,
          content: stack.toJsonString(content),
          entryPoint: {
            type: Type,
            ...(voice && { voiceCallEntryPointParameters: { flowId: voice.FlowId, sourcePhoneNumber: voice.SourcePhoneNumber } }),
            ...(chat && { chatEntryPointParameters: { flowId: chat.FlowId } }),
          },
          ...(initializationData && { initializationData: stack.toJsonString(initializationData) }),
          // Connect looks at the content of published test cases alone, and starts no others.
          status: 'PUBLISHED',
        }),
      );
    }
  }
}

function testsOf(flow: string, references: FlowTestsProps['references']): FlowTest[] {
  const file = join(__dirname, '../../contact-flows/tests', `${flow}.flow-test.json`);
  const { tests } = JSON.parse(readFileSync(file, 'utf8')) as { tests: FlowTest[] };
  return tests
    .filter(({ onlyOffline }) => onlyOffline === undefined)
    .map((test) =>
      fillPlaces(test, ({ key, path }) => {
        const value = references[key];
        if (value === undefined) throw new BindFlowError(`no reference for {{${key}}} at ${path} of ${file}`);
        return value;
      }),
    );
}
