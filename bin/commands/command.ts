/** What a command talks to. */
export interface Terminal {
  print(line: string): void;
  /** ISO instant. */
  now(): string;
}

/** @returns the exit code; nothing: 0 */
export type Command = (argv: string[], terminal: Terminal) => Promise<number | void>;

/** The id in the ARN of a queue. */
export function queueIdOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** Runs it as this program. What goes wrong is said in a sentence, and the program exits with 2. */
export function runAsProgram(command: Command): void {
  command(process.argv.slice(2), { print: (line) => console.log(line), now: () => new Date().toISOString() })
    .then((code) => void (process.exitCode = code ?? 0))
    .catch((error: Error) => {
      console.error(error.message);
      process.exitCode = 2;
    });
}
