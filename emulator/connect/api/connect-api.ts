import type { Principal } from '../../iam/principal';
import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import { ConnectRefusal } from '../connect-refusal';
import type { ContactCentre } from '../contact-centre';
import { lastOf } from '../instance-store';
import type { Operation, OperationFactory } from '../operations/operation';
import { operationFactories } from '../operations/register';
import type { Rights } from './authorization';
import { rightsFor } from './authorization';
import { checkResourceQuota } from './check-resource-quota';
import { findBrokenConstraint } from './check-constraints';
import { ClientTokens } from './client-tokens';
import { answerOfRefusal, ConnectError, invalid, notFound, type DeclaredErrors } from './connect-error';
import { declaredErrors } from './declared-errors';
import type { OperationModel } from './operation-model';
import { operationModels } from './operation-model';
import type { QuotaSetting } from './quotas';
import { Quotas } from './quotas';
import { readRequest } from './read-request';
import { readShape } from './read-shape';
import { routeRequest } from './route';
import { membersOf } from './shape-members';
import { ShapeProblem } from './shape-problem';
import { refuseUnemulatedMembers } from './unemulated-members';
import { writeShape } from './write-shape';

export interface ConnectApiOptions {
  time: { now(): number };
  centre: ContactCentre;
  /** `default` when left out. */
  quotas?: QuotaSetting;
}

export interface RestRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
  headers?: Readonly<Record<string, string | undefined>>;
}

type Input = Record<string, unknown>;

/** StartOutboundVoiceContact has a memory of its own in the centre, where a switch says what a token means once its call has ended. */
const remembersTokensItself = new Set(['StartOutboundVoiceContact']);

/** The Connect API over one contact centre: from the wire to its operations and back. */
export class ConnectApi {
  private readonly operations: ReadonlyMap<string, Operation<Input>>;
  private readonly quotas: Quotas;
  private readonly tokens: ClientTokens;

  constructor(private readonly options: ConnectApiOptions) {
    // An operation's own input type holds for what has passed the check against its schema.
    const make = (factory: OperationFactory) => factory(options.centre) as unknown as Operation<Input>;
    this.operations = new Map(Object.entries(operationFactories).map(([name, factory]) => [name, make(factory)]));
    this.quotas = new Quotas(options.time, options.quotas);
    this.tokens = new ClientTokens(options.time);
  }

  /** Reads a request as an operation and its input. Throws ConnectError for a wrong form, NotEmulated for an operation that is not here. */
  decode(request: RestRequest): { operation: string; input: Input } {
    const routed = routeRequest(request.method, request.path);
    if (!routed) throw new NotEmulated(`connect: ${request.method} ${request.path}, an address that the SDK in use does not know either`);
    const { name } = routed.operation;
    this.operationNamed(name);
    return { operation: name, input: this.inForm(name, () => readRequest(routed, request)) };
  }

  /** The same from a command's input, as it is given to the SDK. */
  read(operation: string, input: unknown): Input {
    this.operationNamed(operation);
    const { input: schema } = modelOf(operation);
    return this.inForm(operation, () => readShape(schema, writeShape(schema, input)) as Input);
  }

  rightsFor(operation: string, input: Input): Rights {
    return rightsFor(operation, input, this.options.centre.store.instance.arn);
  }

  /** Counts a call against the operation's quota; throws TooManyRequestsException when that is used up. */
  admit(operation: string): void {
    if (!this.quotas.admit(operation)) throw new ConnectError('TooManyRequestsException', 'Too Many Requests');
  }

  /** Performs the operation. The answer keeps the SDK's types: times are Date. */
  async handle({ operation, input, caller }: { operation: string; input: Input; caller: Principal }): Promise<unknown> {
    const run = this.operationNamed(operation);
    const model = modelOf(operation);
    const breach = findBrokenConstraint(model.input, input);
    if (breach) throw invalid('value', breach, declaredOf(operation));
    this.checkInstance(input);
    refuseUnemulatedMembers(operation, input);
    const token = remembersTokensItself.has(operation) ? undefined : tokenOf(model, input);
    try {
      return await this.tokens.once(operation, token, async () => {
        checkResourceQuota(operation, input, this.options.centre);
        return run(input, caller);
      });
    } catch (error) {
      throw error instanceof ConnectRefusal ? answerOfRefusal(error, declaredOf(operation)) : error;
    }
  }

  /** The answer as it goes over the wire. An answer that breaks the SDK's schema is a defect of the emulator and throws. */
  encode(operation: string, output: unknown): { status: number; body: string } {
    const { status, output: schema } = modelOf(operation);
    // Operations that answer nothing have no structure to write.
    return { status, body: schema.isUnitSchema() ? '' : JSON.stringify(writeShape(schema, output)) };
  }

  private operationNamed(name: string): Operation<Input> {
    const operation = this.operations.get(name);
    if (!operation) throw new NotEmulated(`connect:${name}`);
    return operation;
  }

  private inForm(operation: string, read: () => Input): Input {
    try {
      return read();
    } catch (error) {
      if (error instanceof ShapeProblem) throw invalid('form', error.message, declaredOf(operation));
      if (error instanceof URIError) throw invalid('form', `The address is not percent-encoded rightly: ${error.message}`, declaredOf(operation));
      throw error;
    }
  }

  /** There is one instance. It may be named by id or ARN, in either of two members. */
  private checkInstance({ InstanceId, TargetArn }: Input): void {
    const { id, arn } = this.options.centre.store.instance;
    for (const named of [InstanceId, TargetArn]) {
      if (named !== undefined && named !== arn && (named !== id || named === TargetArn)) {
        throw notFound('Instance', lastOf(String(named)));
      }
    }
  }
}

function modelOf(operation: string): OperationModel {
  const model = operationModels.get(operation);
  if (!model) throw new ServiceError('UnknownOperationException', `Amazon Connect has no operation ${operation}.`, { status: 404 });
  return model;
}

function declaredOf(operation: string): DeclaredErrors {
  return (declaredErrors as Record<string, DeclaredErrors>)[operation] ?? [];
}

function tokenOf({ input: schema }: OperationModel, input: Input): string | undefined {
  for (const [name, member] of membersOf(schema)) if (member.isIdempotencyToken()) return input[name] as string | undefined;
  return undefined;
}
