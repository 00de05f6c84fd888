import type { FaultKind } from '../../../emulator/front-door/faults';
import type { Stage } from '../../../local/stage';
import { functionName, isRead, type AwsCall } from './aws-calls';

/** Something that goes wrong at one AWS call. */
export interface Mishap {
  name: string;
  /** Returns whether it leaves the world otherwise than all the same mishaps, and those before the effect, at the calls before: only then it is walked. */
  isOther(call: AwsCall): boolean;
  /** It finds its call by the operation, whatever else the function calls meanwhile. Otherwise it counts all that the function calls. */
  findsOperation: boolean;
  strike(stage: Stage, call: AwsCall): void;
  /** Returns whether a fault line of the journal belongs to this mishap. */
  shows(what: string): boolean;
}

/** Number of the SDK's tries of one call, as the product sets them. A mishap hits all of them, or the first alone. */
const triesOf = ({ service }: AwsCall) => (service === 'connect' ? 3 : 4);

/** What comes after the call's effect, or hits the answer alone, is the same as before the effect when a call only reads. */
const isOtherFault = (kind: FaultKind) => (call: AwsCall) => !kind.endsWith('after') || !isRead(call);

const everyTry = (name: string, kind: FaultKind): Mishap => ({
  name,
  isOther: isOtherFault(kind),
  findsOperation: true,
  strike: (stage, call) => strikeTries(stage, call, { kind, tries: triesOf(call) }),
  shows: (what) => what === kind,
});
const firstTry = (name: string, kind: FaultKind): Mishap => ({
  name,
  isOther: isOtherFault(kind),
  findsOperation: true,
  strike: (stage, call) => strikeTries(stage, call, { kind, tries: 1 }),
  shows: (what) => what === kind,
});

function strikeTries(stage: Stage, call: AwsCall, { kind, tries }: { kind: FaultKind; tries: number }): void {
  const caller = functionName(stage, call.function);
  for (let nth = call.nthOfOperation; nth < call.nthOfOperation + tries; nth += 1) stage.emulator.faults.inject({ caller, service: call.service, operation: call.operation, nth, kind });
}

export const faults: Mishap[] = [
  everyTry('fails before its effect', 'error-before'),
  everyTry('fails after its effect', 'error-after'),
  everyTry('is throttled', 'throttle'),
  everyTry('times out before its effect', 'timeout-before'),
  everyTry('times out after its effect', 'timeout-after'),
  firstTry('loses the first answer', 'timeout-after'),
];

/**
 * A function that was killed remembers nothing: of one invocation, all that tells two crashes apart is what it had written. Killed before the effect of a call, it
 * has written what it had after the last call that did not only read. So each invocation is killed at its beginning, and after each effect.
 */
const crash = (name: string, effect: 'before' | 'after'): Mishap => ({
  name,
  isOther: (call) => (effect === 'before' ? call.isFirst : !isRead(call)),
  findsOperation: false,
  strike: (stage, { function: role, nth }) => stage.emulator.functions.crash({ functionName: functionName(stage, role), atCall: nth, effect }),
  shows: (what) => what === 'crash',
});

export const crashes: Mishap[] = [crash('kills the function before its effect', 'before'), crash('kills the function after its effect', 'after')];
