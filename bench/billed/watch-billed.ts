import type { Emulator } from '../../emulator/emulator';
import type { Counts } from '../../lib/cost/measured-counts';
import { rounded } from '../bench-measure';

/** Ticks and sweeps run each minute, whether or not there is something to do. */
const BY_ITSELF = /-tick\w*Function/;

/** Counts what the product's functions use from now on. `take` answers the sum since it was taken last, of what runs by itself or of the rest. */
export function watchBilled({ dynamodb, journal }: Emulator): { take(whose: 'by-itself' | 'asked-for'): Counts } {
  let from = journal.entries.length;
  dynamodb.capacity.reset();
  return {
    take(whose) {
      const isTheirs = (name: unknown) => /-\w+Function/.test(String(name)) && BY_ITSELF.test(String(name)) === (whose === 'by-itself');
      const entries = journal.entries.slice(from).filter(({ detail }) => isTheirs(detail['caller'] ?? detail['function']));
      const count = (is: (kind: string, what: string, service: unknown) => boolean) => entries.filter(({ kind, what, detail }) => is(kind, what, detail['service'])).length;
      const units = dynamodb.capacity.list().filter(({ caller }) => isTheirs(caller));
      const sum = (kind: 'read' | 'write') => rounded(units.reduce((all, one) => all + one[kind], 0));
      const billed = {
        invocations: count((kind, what) => kind === 'function' && what === 'invoked'),
        writeUnits: sum('write'),
        readUnits: sum('read'),
        queueRequests: count((kind, _what, service) => kind === 'call' && service === 'sqs'),
        secretRequests: count((kind, _what, service) => kind === 'call' && service === 'secretsmanager'),
        logBytes: entries.filter(({ kind }) => kind === 'log').reduce((bytes, { detail }) => bytes + JSON.stringify(detail).length, 0),
      };
      from = journal.entries.length;
      dynamodb.capacity.reset();
      return billed;
    },
  };
}
