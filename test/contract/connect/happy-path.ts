import type { World } from './world';

/** One good request for an operation in the register, without InstanceId, and what its answer must hold. */
export interface HappyPath {
  input(world: World): object | Promise<object>;
  answers: (world: World) => unknown;
}
