import { ServiceError } from '../service-error';
import { DEFAULT_BUS } from './event-bus';

interface NamedBus {
  name: string;
  arn: string;
}

/** The buses of an account by their names. */
export interface Buses {
  create(name: string): NamedBus;
  remove(name: string): void;
  /** Finds a bus by its name or ARN; the account's own where none is named. @throws ServiceError ResourceNotFoundException. */
  find(nameOrArn: string | undefined): NamedBus;
  list(): NamedBus[];
}

export function createBuses({ accountId, region }: { accountId: string; region: string }): Buses {
  const named = (name: string): NamedBus => ({ name, arn: `arn:aws:events:${region}:${accountId}:event-bus/${name}` });
  const buses = new Map([[DEFAULT_BUS, named(DEFAULT_BUS)]]);
  return {
    list: () => [...buses.values()],
    find(nameOrArn = DEFAULT_BUS) {
      const found = buses.get(nameOrArn) ?? [...buses.values()].find(({ arn }) => arn === nameOrArn);
      if (!found) throw new ServiceError('ResourceNotFoundException', `Event bus ${nameOrArn} does not exist.`);
      return found;
    },
    create(name) {
      if (!/^[\w.-]{1,256}$/.test(name)) throw new ServiceError('ValidationException', `"${name}" is no name of a bus. It must be 1 to 256 letters, digits or ._-.`);
      if (buses.has(name)) throw new ServiceError('ResourceAlreadyExistsException', `Event bus ${name} already exists.`);
      buses.set(name, named(name));
      return named(name);
    },
    remove(name) {
      if (name === DEFAULT_BUS) throw new ServiceError('ValidationException', 'Cannot delete event bus default.');
      buses.delete(name);
    },
  };
}
