import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { NodejsFunction, OutputFormat, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Contract, VariablesOf } from '../../lambda/environment/contract';
import { statementOf, type CallGrant } from './call-grant';
import { ENVIRONMENT_BYTES, environmentBytes } from './environment-bytes';
import { FailureQueue } from './failure-queue';
import { OperatorAlarm } from './operator-alarm';

const root = join(__dirname, '../..');

/**
 * The SDK is bundled, not taken from the runtime: read from there, starting takes three times as long. `module` first
 * halves the bundle, since the SDK's CommonJS build cannot be shaken. The banner serves the few packages that call `require`.
 */
const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  mainFields: ['module', 'main'],
  minify: true,
  // The local run executes the same bundle on the developer's Node, 20.19 or later.
  target: 'node20',
  externalModules: [],
  banner: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
};

export interface DialbackFunctionProps<C extends Contract> {
  /** File name in lambda/handlers, without extension. */
  readonly handler: string;
  /** What the handler reads from its environment. */
  readonly contract: C;
  /** A value for every name of the contract. Empty text stands for none. */
  readonly environment: VariablesOf<C>;
  /** Every AWS call the function makes. */
  readonly calls: CallGrant[];
  /** Who is hurt when it fails, as a sentence. */
  readonly impact: string;
  readonly timeoutSeconds: number;
  /** Called without anyone waiting for the answer: what still fails after two retries is kept in a failure queue. Default: false. */
  readonly asynchronous?: boolean;
  readonly logRetentionDays: RetentionDays;
  readonly alarmTopic?: ITopic | undefined;
}

/** One deployed function: its own role, its own log group, its alarm, and a failure queue where nobody waits. */
export class DialbackFunction<C extends Contract = Contract> extends Construct {
  readonly lambda: NodejsFunction;
  readonly logGroup: LogGroup;
  readonly failureQueue: FailureQueue | undefined;

  constructor(scope: Construct, id: string, private readonly props: DialbackFunctionProps<C>) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Logs', { retention: props.logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
    this.failureQueue = props.asynchronous
      ? new FailureQueue(this, 'Failures', { impact: `What ${props.handler} could not do lies in its failure queue. ${props.impact}`, topic: props.alarmTopic })
      : undefined;
    this.lambda = this.createLambda(this.createRole());
    this.addAlarm();
  }

  private createRole(): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: `What ${this.props.handler} may do, and nothing else.` });
    this.logGroup.grantWrite(role);
    for (const call of this.props.calls) {
      role.addToPolicy(statementOf(call));
      acknowledgeWildcards(role, call);
    }
    return role;
  }

  private createLambda(role: Role): NodejsFunction {
    const { handler, timeoutSeconds, environment } = this.props;
    const entry = join(root, 'lambda/handlers', `${handler}.ts`);
    refuseTooLarge(handler, environment);
    if (!existsSync(entry)) throw new Error(`There is no handler lambda/handlers/${handler}.ts for the function ${this.node.path}.`);
    return new NodejsFunction(this, 'Function', {
      entry,
      handler: 'handler',
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      description: `Dialback ${handler}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(timeoutSeconds),
      environment: { ...environment },
      role,
      logGroup: this.logGroup,
      bundling,
      // The SDK's own switch for connection reuse is on by default since version 3: no variable that the contract does not name.
      awsSdkConnectionReuse: false,
      ...(this.failureQueue && { onFailure: new SqsDestination(this.failureQueue.queue), retryAttempts: 2, maxEventAge: Duration.hours(1) }),
    });
  }

  private addAlarm(): void {
    new OperatorAlarm(this, 'Errors', {
      metric: this.lambda.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
      impact: this.props.impact,
      lookAt: `the log group of ${this.props.handler}, level ERROR, in the five minutes before the alarm.`,
      topic: this.props.alarmTopic,
    });
  }
}

function refuseTooLarge(handler: string, environment: Record<string, string>): void {
  const bytes = environmentBytes(environment);
  if (bytes <= ENVIRONMENT_BYTES) return;
  throw new Error(
    `The settings make ${bytes} bytes of environment variables for ${handler}; Lambda takes ${ENVIRONMENT_BYTES}. ` +
      'Each of the queues takes about 120 bytes: name fewer queues, give them shorter names, or part them between two stacks.',
  );
}

function acknowledgeWildcards(role: Role, call: CallGrant): void {
  if (!call.wildcardBecause) return;
  for (const resource of call.resources.filter((each) => each.includes('*'))) {
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason: call.wildcardBecause });
  }
}
