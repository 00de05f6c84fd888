import { type AwsCall, describeCall } from './aws-calls';
import type { Mishap } from './mishaps';

export interface WalkedStage {
  /** Plays once more, with the mishap at the call. `came`: it hit the right call. */
  play(call: AwsCall): Promise<{ broken: string[]; came: boolean }>;
  /** Plays once more, with no mishap: what was killed has a new environment afterwards. */
  recover(): Promise<void>;
  /** Ends the stage: the next play opens a new one. */
  close(): Promise<void>;
}

/** Plays for each of the calls at which the mishap leaves another world than before. Returns the promises that broke, and where. */
export async function walkCalls(stage: WalkedStage, calls: AwsCall[], mishap: Mishap): Promise<string[]> {
  const broken: string[] = [];
  for (const call of calls.filter(mishap.isOther)) {
    const here = await strike(stage, call);
    broken.push(...here.map((what) => `${describeCall(call)}, ${mishap.name}: ${what}`));
    // Damage from one play must not show in the next.
    if (here.length > 0) await stage.close();
  }
  return broken;
}

/**
 * A new environment makes calls that the clean play did not make, and the sweep that is tried again looks further at another minute from then on. Then the
 * mishap comes again: once all environments are as warm as in the clean play, and if that does not help on a new stage, in the very play that was the clean one.
 */
async function strike(stage: WalkedStage, call: AwsCall): Promise<string[]> {
  for (const prepare of [undefined, () => stage.recover(), () => stage.close()]) {
    await prepare?.();
    const { broken, came } = await stage.play(call);
    if (broken.length > 0 || came) return broken;
  }
  return ['it never came to that call'];
}
