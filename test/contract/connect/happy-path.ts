import type { World } from './world';

/** One good request for an operation in the register, without InstanceId, and the members that its answer must hold. */
export interface HappyPath {
  input(world: World): object | Promise<object>;
  answers: (world: World) => unknown;
}
