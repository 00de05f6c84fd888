import { ConnectRefusal } from '../connect-refusal';
import { lastOf } from '../instance-store';

/** Finds a resource by id or ARN. Throws Connect's own error if it is not there. */
export function findResource<T>(resources: ReadonlyMap<string, T>, idOrArn: string, kind: string): T {
  const found = resources.get(lastOf(idOrArn));
  if (!found) throw new ConnectRefusal('ResourceNotFoundException', `There is no ${kind} ${idOrArn} in this instance.`);
  return found;
}

/** Names are unique among resources of one kind. */
export function refuseTakenName(resources: ReadonlyMap<string, { name: string }>, name: string, kind: string): void {
  for (const each of resources.values()) {
    if (each.name === name) throw new ConnectRefusal('DuplicateResourceException', `There is a ${kind} named "${name}" already.`);
  }
}
