import type { LabProblem } from '../lab-types';

/** A request to the local server that cannot be done; the message is what the person sees. */
export class LabRefusal extends Error {
  override name = 'LabRefusal';

  constructor(
    message: string,
    readonly status: 400 | 404 | 409 = 400,
  ) {
    super(message);
  }
}

export function problemOf(error: unknown): LabProblem {
  if (error instanceof LabRefusal) return { status: error.status, detail: error.message };
  // Desks and phones throw sentences that say what they show and what is possible.
  return { status: 409, detail: error instanceof Error ? error.message : String(error) };
}
