import type { CallGrant } from '../function/call-grant';
import type { ConnectInstance } from '../connect/connect-instance';

/** Grants asking Connect what it knows of a contact. */
export function describeContacts(instance: ConnectInstance): CallGrant {
  return { actions: ['connect:DescribeContact'], resources: [instance.within('contact/*')], wildcardBecause: 'Contacts come into being with each call; their ids are not known at deploy time.' };
}
