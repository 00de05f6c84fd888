import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type AssetCode, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Contract, VariablesOf } from '../../lambda/environment/contract';
import { bundleOf } from '../bundles/bundle-of';
import { withOtherwise } from '../bundles/say-otherwise';
import { type CallGrant, statementOf } from './call-grant';
import { ENVIRONMENT_BYTES, environmentBytes } from './environment-bytes';
import { FailureQueue } from './failure-queue';
import { OperatorAlarm } from './operator-alarm';

const root = join(__dirname, '../..');

export interface DialbackFunctionProps<C extends Contract> {
  /** Folder of the function in lambda/functions. */
  readonly handler: string;
  /** Makes the directory with the function's code, if more than its bundle lies there. */
  readonly code?: () => string;
  /** The variables that the handler reads. */
  readonly contract: C;
  /** A value for every name of the contract. An empty text means none. */
  readonly environment: VariablesOf<C>;
  /** Every AWS call the function makes. */
  readonly calls: CallGrant[];
  /** A sentence that says who is hurt when the function fails. */
  readonly impact: string;
  readonly timeoutSeconds: number;
  /** Runs at once that nobody else in the account can take from it, and the most that it has. Default: it shares the account's. */
  readonly reservedConcurrency?: number | undefined;
  /** Whether nobody waits for the answer. What still fails after two retries then goes to a failure queue. Default: false. */
  readonly asynchronous?: boolean;
  readonly logRetentionDays: RetentionDays;
  readonly alarmTopic?: ITopic | undefined;
}

/** One deployed function with its own role, log group and alarm, and with a failure queue if it is asynchronous. */
export class DialbackFunction<C extends Contract = Contract> extends Construct {
  readonly lambda: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly failureQueue: FailureQueue | undefined;
  private readonly role: Role;
  /** A part of the role: as a resource of its own it would take the room of a queue in the stack. */
  private readonly policy = new PolicyDocument();

  constructor(scope: Construct, id: string, private readonly props: DialbackFunctionProps<C>) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Logs', { retention: props.logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
    this.failureQueue = props.asynchronous
      ? new FailureQueue(this, 'Failures', { impact: `The failure queue of ${props.handler} holds work that it could not do. ${props.impact}`, topic: props.alarmTopic })
      : undefined;
    this.role = this.createRole();
    this.grant({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [this.logGroup.logGroupArn] });
    if (this.failureQueue) this.grant({ actions: ['sqs:SendMessage'], resources: [this.failureQueue.queue.queueArn] });
    for (const call of props.calls) this.grant(call);
    this.lambda = this.createLambda();
    this.addAlarm();
  }

  /** Grants a call that the account asks of every function, beside those of its own. */
  mayAlso(call: CallGrant): void {
    this.grant(call);
  }

  private createRole(): Role {
    return new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: `What ${this.props.handler} may do, and nothing else.`, inlinePolicies: { calls: this.policy } });
  }

  private grant(call: CallGrant): void {
    this.policy.addStatements(statementOf(call));
    acknowledgeWildcards(this.role, call);
  }

  private createLambda(): LambdaFunction {
    const { handler, timeoutSeconds, reservedConcurrency, environment } = this.props;
    const entry = join(root, 'lambda/functions', handler, 'handler.ts');
    const failuresArn = this.failureQueue?.queue.queueArn;
    refuseTooLarge(handler, environment);
    if (!existsSync(entry)) throw new Error(`There is no handler lambda/functions/${handler}/handler.ts for the function ${this.node.path}.`);
    return new LambdaFunction(this, 'Function', {
      code: this.code(entry),
      handler: 'index.handler',
      description: `Dialback ${handler}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(timeoutSeconds),
      ...(reservedConcurrency !== undefined && { reservedConcurrentExecutions: reservedConcurrency }),
      environment: { ...environment },
      role: this.role,
      logGroup: this.logGroup,
      ...(failuresArn !== undefined && { onFailure: { bind: () => ({ destination: failuresArn }) }, retryAttempts: 2, maxEventAge: Duration.hours(1) }),
    });
  }

  private code(entry: string): AssetCode {
    if (!Stack.of(this).bundlingRequired) return Code.fromAsset(dirname(entry));
    return Code.fromAsset(this.props.code?.() ?? withOtherwise(this, bundleOf(this.props.handler)));
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
      'Name fewer apps, outcomes or webhooks, or give them shorter names.',
  );
}

function acknowledgeWildcards(role: Role, call: CallGrant): void {
  if (!call.wildcardBecause) return;
  for (const resource of call.resources.filter((each) => each.includes('*'))) {
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${nameInFinding(role, resource)}]`, reason: call.wildcardBecause });
  }
}

/** cdk-nag names what the template makes by its logical id: `<Files.Arn>/*`. */
function nameInFinding(scope: Construct, resource: string): string {
  const resolved: unknown = Stack.of(scope).resolve(resource);
  const parts = typeof resolved === 'object' && resolved !== null && 'Fn::Join' in resolved ? (resolved['Fn::Join'] as [string, unknown[]])[1] : [resolved];
  return parts.map((part) => (typeof part === 'string' ? part : `<${Object.values(part as object).flat().join('.')}>`)).join('');
}
