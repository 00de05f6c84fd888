import { ConsoleRefusal } from '../../emulator/connect/console-refusal';
import type { LabProblem } from '../lab-types';

/** A refused request to the local server. The person sees the message. */
export class LabRefusal extends Error {
  override name = 'LabRefusal';

  constructor(
    message: string,
    readonly status: 400 | 404 = 400,
  ) {
    super(message);
  }
}

/** Turns an error into an answer: a refusal keeps its own words, and anything else becomes a fault, which is printed too. */
export function problemOf(error: unknown): LabProblem {
  if (error instanceof LabRefusal) return { status: error.status, detail: error.message };
  if (error instanceof ConsoleRefusal) return { status: 409, detail: error.message };
  // This is a defect of ours, or a flow failed while the lab's clock was moved. Whoever runs the server sees where.
  console.error(error);
  return { status: 500, detail: error instanceof Error ? error.message : String(error) };
}
