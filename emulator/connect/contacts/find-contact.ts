import { ConnectRefusal } from '../connect-refusal';
import { lastOf } from '../instance-store';
import type { Contact } from '../model';
import type { CentreContext } from '../centre-context';

export function findContact(ctx: CentreContext, idOrArn: string): Contact {
  const contact = ctx.store.contacts.get(lastOf(idOrArn));
  if (!contact) throw new ConnectRefusal('ResourceNotFoundException', `There is no contact ${idOrArn} in this instance.`);
  return contact;
}
