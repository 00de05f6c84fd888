import type { VirtualTime } from '../clock/virtual-time';
import type { Iam } from '../iam/iam';
import type { Principal } from '../iam/principal';
import type { Journal } from '../journal';
import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import type { LoggedCall } from './call-log';
import { logCall } from './call-log';
import { errorOfFault } from './fault-errors';
import type { Fault, FaultPlan } from './faults';
import type { EmulatedService, ServiceName } from './service';

export interface DispatcherOptions {
  time: VirtualTime;
  journal: Journal;
  iam: Iam;
  faults: FaultPlan;
  services: Partial<Record<ServiceName, EmulatedService>>;
}

export interface ServiceCall {
  service: ServiceName;
  operation: string;
  input: Record<string, unknown>;
  caller: Principal;
}

/** An answer, an error the caller shall see, or nothing at all. `lateSeconds`: it is held back for so long. */
export type Reply = (({ output: unknown } | { error: ServiceError | NotEmulated }) & { lateSeconds?: number }) | 'silence';

/** Takes calls to their services: rights first, then the effect, then one line in the journal; injected faults strike before or after. */
export class Dispatcher {
  constructor(private readonly options: DispatcherOptions) {}

  /** A call that arrived at the front door. */
  async receive(call: ServiceCall): Promise<Reply> {
    const { service, operation, caller } = call;
    const fault = this.options.faults.strike({ service, operation, callerArn: caller.arn });
    const performed = fault && !happens(fault) ? undefined : await this.perform(call, () => this.serviceNamed(service).admit?.(operation));
    const reply = fault ? strikeAnswer(fault, { service, performed }) : performed!;
    this.log(call, { reply, performed, fault });
    return reply;
  }

  /** A call in process, by whoever owns the emulator. Rejects with what the service would answer, or with the defect. */
  async call({ service: name, operation, input, caller }: Omit<ServiceCall, 'input'> & { input: unknown }): Promise<unknown> {
    const read = this.serviceNamed(name).read(operation, input);
    const call = { service: name, operation, input: read, caller };
    const reply = (await this.perform(call)) as Exclude<Reply, 'silence'>;
    this.log(call, { reply, performed: reply });
    if ('error' in reply) throw reply.error;
    return reply.output;
  }

  takesTime({ service, operation, input }: Omit<ServiceCall, 'caller'>): boolean {
    return this.serviceNamed(service).takesTime?.(operation, input) ?? false;
  }

  serviceNamed(name: ServiceName): EmulatedService {
    const service = this.options.services[name];
    if (!service) throw new NotEmulated(`the service ${name}`);
    return service;
  }

  private async perform(call: ServiceCall, admit = () => {}): Promise<Reply> {
    const release = this.options.time.hold();
    try {
      this.authorize(call);
      admit();
      const answer = this.serviceNamed(call.service).handle(call);
      if (this.takesTime(call)) release();
      return { output: await answer };
    } catch (error) {
      return { error: this.answerable(error, call) };
    } finally {
      release();
    }
  }

  private authorize({ service: name, operation, input, caller }: ServiceCall): void {
    const service = this.serviceNamed(name);
    for (const { action, resources, context, resourcePolicy } of service.rightsFor(operation, input)) {
      for (const resource of resources) {
        this.options.iam.authorize({ principal: caller, action, resource, context }, resourcePolicy);
      }
    }
  }

  /** Returns the error that the caller may see. A defect of the emulator has a code of its own, so that nobody takes it for a failure of the service. */
  private answerable(error: unknown, { service, operation }: ServiceCall): ServiceError | NotEmulated {
    if (error instanceof ServiceError || error instanceof NotEmulated) return error;
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.options.journal.record('fault', 'EmulatorDefect', { service, operation, cause });
    return new ServiceError('EmulatorDefect', `${service} ${operation} failed inside the emulator: ${cause}`, { status: 500 });
  }

  private log({ service, operation, input, caller }: ServiceCall, result: { reply: Reply; performed?: Reply; fault?: Fault }): void {
    const call: LoggedCall = { service, operation, callerArn: caller.arn, input };
    const { reply, performed, fault } = result;
    const outcome = reply === 'silence' ? 'silence' : 'error' in reply ? reply.error.code : 'ok';
    const output = performed && performed !== 'silence' && 'output' in performed ? performed.output : undefined;
    logCall(this.options.journal, call, { outcome, output, fault: fault?.kind });
  }
}

const happens = ({ kind }: Fault) => kind === 'error-after' || kind === 'timeout-after' || kind === 'late';

function strikeAnswer(fault: Fault, { service, performed }: { service: ServiceName; performed: Reply | undefined }): Reply {
  if (fault.kind === 'late') return { ...(performed as Exclude<Reply, 'silence'>), lateSeconds: fault.lateSeconds! };
  return fault.kind.startsWith('timeout') ? 'silence' : { error: errorOfFault(fault, service) };
}
