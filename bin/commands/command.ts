import { createInterface } from 'node:readline/promises';
import { setTimeout } from 'node:timers/promises';
import { sentenceOf } from './sentence-of';

/** What a command talks to. */
export interface Terminal {
  print(line: string): void;
  /** ISO instant. */
  now(): string;
  /** Lets so many seconds pass. */
  wait(seconds: number): Promise<void>;
  /** Asks the operator, and waits for a line. */
  ask(question: string): Promise<string>;
}

/** @returns the exit code; nothing: 0 */
export type Command = (argv: string[], terminal: Terminal) => Promise<number | void>;

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** The id in the ARN of a queue. */
export function queueIdOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** Runs it as this program. What goes wrong is said in a sentence, and the program exits with 2. */
export function runAsProgram(command: Command): void {
  command(process.argv.slice(2), { print: (line) => console.log(line), now: () => new Date().toISOString(), wait: (seconds) => setTimeout(seconds * 1000), ask })
    .then((code) => void (process.exitCode = code ?? 0))
    .catch((error: unknown) => {
      console.error(sentenceOf(error));
      process.exitCode = 2;
    });
}
