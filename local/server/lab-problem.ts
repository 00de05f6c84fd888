import { ConsoleRefusal } from '../../emulator/connect/console-refusal';
import type { LabProblem } from '../lab-types';

/** A request to the local server that cannot be done; the message is what the person sees. */
export class LabRefusal extends Error {
  override name = 'LabRefusal';

  constructor(
    message: string,
    readonly status: 400 | 404 = 400,
  ) {
    super(message);
  }
}

/** How the local server answers an error: refusals in their own words, anything else as a fault, which is printed too. */
export function problemOf(error: unknown): LabProblem {
  if (error instanceof LabRefusal) return { status: error.status, detail: error.message };
  if (error instanceof ConsoleRefusal) return { status: 409, detail: error.message };
  // A defect of ours, or a flow that failed while the lab's clock was moved: the one who runs it sees where.
  console.error(error);
  return { status: 500, detail: error instanceof Error ? error.message : String(error) };
}
