import type { FaultKind } from '../../../emulator/front-door/faults';
import type { Stage } from '../../../local/stage';
import { functionName, type AwsCall } from './aws-calls';

/** Something that goes wrong at one AWS call. */
export interface Mishap {
  name: string;
  /** Whether it comes after the call's effect, or hits the answer alone. On a call that only reads, that is the same as before it, and is not walked again. */
  afterEffect: boolean;
  strike(stage: Stage, call: AwsCall): void;
  /** Returns whether a fault line of the journal belongs to this mishap. */
  shows(what: string): boolean;
}

/** Number of the SDK's tries of one call, as the product sets them. A mishap hits all of them, or the first alone. */
const triesOf = ({ service }: AwsCall) => (service === 'connect' ? 3 : 4);

const everyTry = (name: string, kind: FaultKind): Mishap => ({
  name,
  afterEffect: kind.endsWith('after'),
  strike: (stage, call) => strikeTries(stage, call, { kind, tries: triesOf(call) }),
  shows: (what) => what === kind,
});
const firstTry = (name: string, kind: FaultKind): Mishap => ({
  name,
  afterEffect: kind.endsWith('after'),
  strike: (stage, call) => strikeTries(stage, call, { kind, tries: 1 }),
  shows: (what) => what === kind,
});

function strikeTries(stage: Stage, call: AwsCall, { kind, tries }: { kind: FaultKind; tries: number }): void {
  const caller = functionName(stage, call.function);
  for (let nth = call.nth; nth < call.nth + tries; nth += 1) stage.emulator.faults.inject({ caller, nth, kind });
}

export const faults: Mishap[] = [
  everyTry('fails before its effect', 'error-before'),
  everyTry('fails after its effect', 'error-after'),
  everyTry('is throttled', 'throttle'),
  everyTry('times out before its effect', 'timeout-before'),
  everyTry('times out after its effect', 'timeout-after'),
  firstTry('loses the first answer', 'timeout-after'),
];

const crash = (name: string, effect: 'before' | 'after'): Mishap => ({
  name,
  afterEffect: effect === 'after',
  strike: (stage, { function: role, nth }) => stage.emulator.functions.crash({ functionName: functionName(stage, role), atCall: nth, effect }),
  shows: (what) => what === 'crash',
});

export const crashes: Mishap[] = [crash('kills the function before its effect', 'before'), crash('kills the function after its effect', 'after')];
