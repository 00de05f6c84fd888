import { notFound } from '../api/connect-error';
import type { InstanceStore } from '../instance-store';

/** The tags of whatever an ARN names, to read or to change. Contacts have operations of their own. */
export function tagsOf(arn: string, store: InstanceStore): Record<string, string> {
  const kinds = [store.queues, store.hours, store.flows, store.modules, store.numbers, store.users, store.routingProfiles, store.statuses, store.quickConnects, store.integrationAssociations];
  for (const kind of kinds) {
    for (const resource of kind.values()) if (resource.arn === arn) return resource.tags;
  }
  if (store.instance.arn === arn) return store.instance.tags;
  throw notFound('Resource', arn);
}
