import { maskNumbersIn } from '../domain/mask-number';
import { systemClock } from './system-clock';

export interface Log {
  info: Say;
  warn: Say;
  error: Say;
}

/** @param more fields beside the message, or what was thrown. */
type Say = (message: string, more?: object) => void;

/**
 * Writes each record as JSON on a line of its own, whose fields the deployed log queries read. Numbers are masked in whatever a record says: an error from outside may
 * quote the one that it was given.
 */
export function createLog(service: string): Log {
  const sayAs = (level: string): Say => (message, more) => writeLine({ level, message, timestamp: systemClock.now(), service, ...(more instanceof Error ? { error: fieldsOf(more) } : more) });
  return { info: sayAs('INFO'), warn: sayAs('WARN'), error: sayAs('ERROR') };
}

/** Writes a line as it is, for whoever reads the log of the function. */
export function writeLine(record: object): void {
  process.stdout.write(`${JSON.stringify(record, (_name, value: unknown) => (typeof value === 'string' ? maskNumbersIn(value) : value))}\n`);
}

/** JSON leaves out all that an error says. */
function fieldsOf({ name, message, stack, cause }: Error): object {
  return { name, message, stack, ...(cause instanceof Error && { cause: fieldsOf(cause) }) };
}
