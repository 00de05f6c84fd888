import type { ServiceName } from './service';

export type FaultKind =
  /** An error of the service, and nothing happened. */
  | 'error-before'
  /** It happened, and yet an error is answered. */
  | 'error-after'
  /** The service's own way of saying: too many requests. Nothing happened. */
  | 'throttle'
  /** Nothing happened and nothing is answered. */
  | 'timeout-before'
  /** It happened; the answer never arrives. */
  | 'timeout-after'
  /** It happened; the answer arrives after `lateSeconds`, if its caller still waits for it. */
  | 'late';

export interface Fault {
  /** Part of the caller's ARN: a role's or a function's name. Absent: any caller. */
  caller?: string;
  service?: ServiceName;
  operation?: string;
  /** Strikes the n-th call that fits, counted from 1 since the injection. Absent: every one. */
  nth?: number;
  kind: FaultKind;
  /** Error code to answer with; absent: the service's own for an internal error or a throttle. */
  code?: string;
  /** The seconds from the call to its answer, for the kind `late`. */
  lateSeconds?: number;
  /** HTTP status for `code`; absent: 500 for an error, the service's own for a throttle. */
  status?: number;
}

export interface InjectedFault {
  /** How many calls have fitted, and how many of those were struck. */
  readonly counts: { fitting: number; struck: number };
  remove(): void;
}

export interface CallIdentity {
  service: ServiceName;
  operation: string;
  callerArn: string;
}

interface Entry {
  fault: Fault;
  counts: { fitting: number; struck: number };
}

/** Decides which calls at the front door fail, and how. It spares calls that the emulator's owner makes in process. */
export class FaultPlan {
  private readonly entries = new Set<Entry>();

  inject(fault: Fault): InjectedFault {
    if (fault.nth !== undefined && (!Number.isInteger(fault.nth) || fault.nth < 1)) {
      throw new RangeError(`nth is ${fault.nth}. It counts calls from 1.`);
    }
    if ((fault.kind === 'late') !== (fault.lateSeconds !== undefined)) {
      throw new RangeError(`A fault of the kind "${fault.kind}" has lateSeconds ${fault.lateSeconds}. The kind "late" needs them, and no other takes them.`);
    }
    const entry: Entry = { fault, counts: { fitting: 0, struck: 0 } };
    this.entries.add(entry);
    return { counts: entry.counts, remove: () => void this.entries.delete(entry) };
  }

  clear(): void {
    this.entries.clear();
  }

  /** The fault that strikes this call, if any; each injection counts the call. The earliest injection wins. */
  strike(call: CallIdentity): Fault | undefined {
    let striking: Fault | undefined;
    for (const { fault, counts } of this.entries) {
      if (!fits(fault, call)) continue;
      counts.fitting += 1;
      if (striking || (fault.nth !== undefined && fault.nth !== counts.fitting)) continue;
      counts.struck += 1;
      striking = fault;
    }
    return striking;
  }
}

function fits({ caller, service, operation }: Fault, call: CallIdentity): boolean {
  return (
    (caller === undefined || call.callerArn.includes(caller)) &&
    (service === undefined || service === call.service) &&
    (operation === undefined || operation === call.operation)
  );
}
