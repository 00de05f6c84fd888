import type { Account } from '../account';
import type { Iam } from '../iam/iam';
import type { Statement } from '../iam/policy';
import { seededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import { runAsynchronously } from './asynchronous-invocation';
import { createTurns, type CallGate } from './call-gate';
import { createCrashPlan, type Crash } from './crash-plan';
import { EmbeddedMetrics } from './embedded-metrics';
import { EmulatedFunction } from './emulated-function';
import type { Environment, Outcome } from './environment';
import type { HostedCode, StartHost } from './host';
import type { AsynchronousSettings, FunctionDefinition } from './function-definition';
import { createFunctionPolicies } from './function-policies';
import { authorizeService, permissionStatement, type FunctionPermission, type InvokingService } from './function-policy';
import { functionName } from './function-name';
import { createLogLines } from './log-lines';
import { inThread } from './thread-host';
import { createFailureDelivery, type SendToQueue } from './failure-delivery';

export interface FunctionsOptions extends Account {
  iam: Iam;
  /** Address of the front door; read when an environment starts. */
  endpoint: () => string;
  /** Takes what functions ask of the front door. Left out: they go there by socket. */
  handOver?: HostedCode['handOver'];
  /** Where their code runs. Left out: each environment in a thread of its own. */
  startHost?: StartHost;
  /** Takes asynchronous events that failed. */
  sendToQueue: SendToQueue;
}

/** One request to invoke. `by` absent: the account's administrator invokes. */
export interface InvokeRequest {
  /** Name, ARN, or ARN with `:$LATEST`. */
  function: string;
  payload: unknown;
  by?: InvokingService;
}

/** The parsed answer, or the error the function ended with. */
export type InvokeResult = { payload: unknown } | { error: { errorType: string; errorMessage: string; trace?: string[] } };

export interface Functions {
  /** The front door asks it about every call that has an `x-emulated-request` header. */
  readonly gate: CallGate;
  readonly metrics: EmbeddedMetrics;
  create(definition: FunctionDefinition): { arn: string };
  remove(nameOrArn: string): Promise<void>;
  configureAsynchronous(nameOrArn: string, settings: AsynchronousSettings): void;
  /** Replaces members of the definition. Throws InvalidParameterValueException when the code does not hold the handler. */
  configure(nameOrArn: string, changes: Partial<Omit<FunctionDefinition, 'name'>>): void;
  /** Throws ResourceNotFoundException when there is none. */
  describe(nameOrArn: string): FunctionDefinition & { arn: string };
  addPermission(nameOrArn: string, permission: FunctionPermission): void;
  removePermission(nameOrArn: string, statementId: string): void;
  /** Statements of the function's own policy. */
  policy(nameOrArn: string): Statement[];
  /** Waits for the answer. Throws ServiceError: ResourceNotFoundException, AccessDeniedException, TooManyRequestsException. */
  invoke(request: InvokeRequest): Promise<InvokeResult>;
  /** Accepts the event and returns; retries and failure destination as Lambda has them. Throws as `invoke`, but never throttles. */
  invokeAsynchronously(request: InvokeRequest): { requestId: string };
  /** Kills a function's environment at its n-th AWS call from now on. */
  crash(crash: Crash): void;
  list(): FunctionDefinition[];
  stop(): Promise<void>;
}

export function createFunctions(options: FunctionsOptions): Functions {
  const { time, journal, iam, accountId, region, seed } = options;
  const random = seededRandom(`${seed}:functions`);
  const functions = new Map<string, EmulatedFunction>();
  const policies = createFunctionPolicies();
  const metrics = new EmbeddedMetrics();
  const crashes = createCrashPlan(journal);
  const running = new Map<string, Environment>();
  const turns = createTurns({ random: seededRandom(`${seed}:turns`), running, crashes: crashes.strikes });
  const onOutput = createLogLines({ journal, metrics });
  const deliverFailure = createFailureDelivery({ iam, journal, send: options.sendToQueue });
  const arnOf = (name: string) => `arn:aws:lambda:${region}:${accountId}:function:${name}`;

  const find = (nameOrArn: string): EmulatedFunction => {
    const [prefix, , , regionOf = region, account = accountId] = nameOrArn.split(':');
    if (prefix === 'arn' && regionOf !== region) throw new ServiceError('ResourceNotFoundException', `Functions from '${regionOf}' are not reachable in this region ('${region}')`, { status: 404 });
    const found = prefix === 'arn' && account !== accountId ? undefined : functions.get(functionName(nameOrArn));
    if (found) return found;
    throw new ServiceError('ResourceNotFoundException', `Function not found: ${prefix === 'arn' ? nameOrArn : arnOf(functionName(nameOrArn))}`, { status: 404 });
  };

  /** The function, once the caller is known to be allowed. */
  const admitted = ({ function: nameOrArn, by }: InvokeRequest) => {
    const target = find(nameOrArn);
    const { name } = target.definition;
    if (by) authorizeService(iam, arnOf(name), { policy: { Statement: policies.of(name) }, by });
    return target;
  };

  return {
    gate: turns,
    metrics,
    create(definition) {
      const { name } = definition;
      if (functions.has(name)) throw new ServiceError('ResourceConflictException', `Function already exist: ${name}`, { status: 409 });
      const { endpoint, handOver, startHost = inThread } = options;
      const around = { time, journal, iam, random, seed, region, arn: arnOf(name), endpoint, handOver, startHost, onOutput, turns, running };
      functions.set(name, new EmulatedFunction(definition, around));
      return { arn: arnOf(name) };
    },
    async remove(nameOrArn) {
      const found = find(nameOrArn);
      functions.delete(found.definition.name);
      policies.forget(found.definition.name);
      await found.stop();
    },
    configureAsynchronous: (nameOrArn, settings) => void (find(nameOrArn).definition.asynchronous = settings),
    configure: (nameOrArn, changes) => find(nameOrArn).configure(changes),
    describe(nameOrArn) {
      const { definition } = find(nameOrArn);
      return { ...definition, arn: arnOf(definition.name) };
    },
    addPermission(nameOrArn, permission) {
      const { name } = find(nameOrArn).definition;
      policies.add(name, permissionStatement(arnOf(name), permission));
    },
    removePermission: (nameOrArn, statementId) => policies.remove(find(nameOrArn).definition.name, statementId),
    policy: (nameOrArn) => policies.of(find(nameOrArn).definition.name),
    async invoke(request) {
      const target = admitted(request);
      target.checkConcurrency();
      return resultOf(await target.invoke(JSON.stringify(request.payload ?? {}), random.uuid()));
    },
    invokeAsynchronously(request) {
      const target = admitted(request);
      const { definition } = target;
      const requestId = random.uuid();
      const payload = JSON.stringify(request.payload ?? {});
      runAsynchronously(time, {
        functionArn: arnOf(definition.name),
        requestId,
        payload,
        settings: definition.asynchronous ?? {},
        attempt: () => target.invoke(payload, requestId),
        giveUp: (record, error) => deliverFailure(definition, { record, payload, requestId, error }),
      });
      return { requestId };
    },
    crash: crashes.add,
    list: () => [...functions.values()].map(({ definition }) => definition),
    stop: async () => void (await Promise.all([...functions.values()].map((one) => one.stop()))),
  };
}

function resultOf(outcome: Outcome): InvokeResult {
  return 'error' in outcome ? outcome : { payload: JSON.parse(outcome.payload) as unknown };
}
