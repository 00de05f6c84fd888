import { createStacks, type Stacks } from './cloudformation/stacks';
import { createAccountServices } from './account-services';
import { VirtualTime } from './clock/virtual-time';
import { ConnectApi } from './connect/api/connect-api';
import { connectService } from './connect/api/connect-service';
import type { QuotaSetting } from './connect/api/quotas';
import type { Console } from './connect/console';
import { createContactCentre, type ContactCentre, type ContactCentreOptions } from './connect/contact-centre';
import type { ResourceQuotaSetting } from './connect/resource-quotas';
import type { Switches } from './connect/switches';
import { describeInstance } from './describe-instance';
import { createDynamoDb, type DynamoDb } from './dynamodb/dynamodb';
import { createEvents, type Events } from './events/events';
import type { Webhooks } from './events/webhooks';
import { Dispatcher } from './front-door/dispatcher';
import { FaultPlan } from './front-door/faults';
import { openFrontDoor } from './front-door/front-door';
import type { EmulatedService, ServiceName } from './front-door/service';
import { createKinesis, type Kinesis } from './kinesis/kinesis';
import { createUserPools, type UserPools } from './cognito/user-pools';
import { createHttpApis, type HttpApis } from './http-api/http-apis';
import { createIam, type Iam } from './iam/iam';
import { invokeFromConnect } from './invoke-from-connect';
import { Journal } from './journal';
import { letConnectInvoke } from './let-connect-invoke';
import { createFunctions, type Functions } from './lambda/functions';
import { inRoom } from './lambda/room-host';
import { inThread } from './lambda/thread-host';
import { createRemoteControl } from './remote-control/remote-control';
import { createS3, type S3 } from './s3/s3';
import { createSecrets, type Secrets } from './secrets-manager/secrets';
import { createServiceQuotas, type ServiceQuotas } from './service-quotas/service-quotas';
import { createSns, type Sns } from './sns/sns';
import { createSqs, type Sqs } from './sqs/sqs';
import { createTranscribe } from './transcribe/transcribe';

export interface EmulatorOptions {
  /** Twelve digits; `111122223333` when left out. */
  accountId?: string;
  /** `eu-west-2` when left out. */
  region?: string;
  /** Decides all that is random: the same seed and the same inputs give the same journal. 1 when left out. */
  seed?: number;
  /** ISO instant at which time begins. */
  startAt?: string;
  instance?: ContactCentreOptions['instance'];
  /** Behaviour of Connect that nobody has verified; each has a default. */
  switches?: Partial<Switches>;
  /** Quotas of the Connect API for calls over HTTP. Left out: those of a new account. */
  quotas?: QuotaSetting;
  /** How many flows, queues, users, … the Connect API lets one make; as of a new account when left out. */
  resourceQuotas?: ResourceQuotaSetting;
  /** Port of the front door; any free one when left out. */
  port?: number;
  /** The address at which it listens; this machine alone when left out. Whoever reaches it may do everything. */
  host?: string;
  /**
   * How functions run. `in-rooms`: beside each other in this thread, which takes the least time. `in-threads`: each environment in a thread of its own.
   * `by-socket`: so, and they reach the front door by socket, as clients of other processes do. Left out: `in-threads`.
   */
  functionsRun?: 'in-rooms' | 'in-threads' | 'by-socket';
  /** Journal lines to keep; all when left out. */
  journalLines?: number;
  /** Contacts to keep; all when left out. The oldest chains that are over are let go first. */
  contactsKept?: number;
}

export interface Emulator {
  readonly time: VirtualTime;
  readonly journal: Journal;
  /** `http://127.0.0.1:<port>`, where all services answer. */
  readonly endpoint: string;
  readonly accountId: string;
  readonly region: string;
  readonly connect: { instanceArn: string; centre: ContactCentre; console: Console };
  readonly dynamodb: DynamoDb;
  readonly kinesis: Kinesis;
  readonly sqs: Sqs;
  readonly sns: Sns;
  readonly events: Events;
  /** Stand-ins for what API destinations call: nothing leaves this machine. */
  readonly webhooks: Webhooks;
  readonly s3: S3;
  readonly secrets: Secrets;
  readonly stacks: Stacks;
  readonly serviceQuotas: ServiceQuotas;
  readonly functions: Functions;
  readonly iam: Iam;
  readonly httpApis: HttpApis;
  /** Cognito, as far as a JWT authorizer needs it. */
  readonly userPools: UserPools;
  readonly faults: FaultPlan;
  /** Calls an operation as the account's administrator, in process: the input and output of the SDK's command. No quota, no fault strikes it. */
  call(service: ServiceName, operation: string, input: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** An account with one Connect instance and the services around it, on one clock. Time stands still until it is moved. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { accountId = '111122223333', region = 'eu-west-2', seed = 1 } = options;
  const time = new VirtualTime(options.startAt);
  const journal = new Journal(time, options.journalLines);
  const iam = createIam({ accountId, now: () => time.iso() });
  const faults = new FaultPlan();
  const account = { time, journal, iam, accountId, region, seed: String(seed), endpoint: () => door.endpoint };

  const secrets = createSecrets(account);
  const stacks = createStacks();
  const sqs = createSqs(account);
  const { functionsRun = 'in-threads' } = options;
  const functions = createFunctions({
    ...account,
    sendToQueue: sqs.deliver,
    startHost: functionsRun === 'in-rooms' ? inRoom : inThread,
    ...(functionsRun !== 'by-socket' && { handOver: (request) => door.receive(request) }),
  });
  const events = createEvents({ ...account, functions, sqs });
  const s3 = createS3({ ...account, publish: (event) => void events.publish(event) });
  const transcribe = createTranscribe({ ...account, s3, publish: (event) => void events.publish(event) });
  const dynamodb = createDynamoDb(account);
  const kinesis = createKinesis(account);
  const userPools = createUserPools(account);
  const httpApis = createHttpApis({ ...account, functions, pools: userPools });
  const centre = createContactCentre({
    ...account,
    seed,
    switches: options.switches,
    resourceQuotas: options.resourceQuotas,
    instance: options.instance,
    contactsKept: options.contactsKept,
    publish: (event) => void events.publish(event),
    invokeFunction: invokeFromConnect({ time, functions, instanceArn: () => centre.store.instance.arn }),
    putAgentEvent: (streamArn, { agentArn, event }) => kinesis.stream(streamArn).put(agentArn, JSON.stringify(event)),
    saveRecording: ({ bucket, ...object }) => void s3.put(bucket, object),
    letConnectInvoke: letConnectInvoke({ functions, instanceArn: () => centre.store.instance.arn }),
  });

  const sns = createSns({ ...account, functions, sqs, deliverText: centre.deliverText });
  const connect = new ConnectApi({ time, centre, quotas: options.quotas });
  const serviceQuotas = createServiceQuotas({ quotas: options.quotas, resourceQuotas: centre.resourceQuotas });
  const managing = createAccountServices({ ...account, functions, sqs, dynamodb, kinesis, secrets, stacks, userPools, serviceQuotas });
  const services: Record<ServiceName, EmulatedService> = { connect: connectService(connect), dynamodb, sqs, sns, s3, events, transcribe, ...managing };
  const dispatcher = new Dispatcher({ time, journal, iam, faults, services });
  const describe = () => describeInstance({ endpoint: door.endpoint, accountId, region }, centre);
  const control = createRemoteControl({ time, journal, console: centre.console, bots: centre, eventFaults: events.faults, queueFaults: sqs.faults, pushes: sns.endpoints.pushes, webhookRequests: events.webhooks.requests, describe });
  const door = await openFrontDoor({ time, journal, iam, dispatcher, connect, gate: functions.gate, control, port: options.port ?? 0, host: options.host ?? '127.0.0.1' });

  return {
    time,
    journal,
    endpoint: door.endpoint,
    accountId,
    region,
    connect: { instanceArn: centre.store.instance.arn, centre, console: centre.console },
    dynamodb,
    kinesis,
    sqs,
    sns,
    events,
    webhooks: events.webhooks,
    s3,
    secrets,
    stacks,
    serviceQuotas,
    functions,
    iam,
    httpApis,
    userPools,
    faults,
    call: (service, operation, input) => dispatcher.call({ service, operation, input, caller: iam.administrator }),
    async stop() {
      time.stop();
      await functions.stop();
      managing.lambda.stop();
      await door.close();
      await dynamodb.stop();
    },
  };
}
