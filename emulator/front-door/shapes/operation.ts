import type { Principal } from '../../iam/principal';
import type { RightsNeeded } from '../service';
import type { Structure, ValueOf } from './shape';

/** One operation of a service on the wire, whatever the protocol. */
export interface Operation<Context, Input = Record<string, unknown>> {
  input: Structure;
  /** Its answer may take time on the emulator's clock, which goes on meanwhile. */
  takesTime?: (input: Partial<Input>) => boolean;
  /** Returns the actions that the caller must be allowed. Left out: none. It runs before the input is checked, so a missing member is undefined here. */
  rights?: (context: Context, input: Partial<Input>) => RightsNeeded[];
  run: (context: Context, input: Input, caller: Principal) => unknown;
}

/** The operations of a service by name. */
export type Register<Context> = Record<string, Operation<Context>>;

/** Ties the type of an operation's input to its shape. */
export function operationIn<Context>() {
  return <Input extends Structure>(operation: Operation<Context, ValueOf<Input>> & { input: Input }) => operation as unknown as Operation<Context>;
}
