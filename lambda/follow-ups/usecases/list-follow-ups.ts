import type { MayHandle } from '../../agent-callbacks/usecases/callback-for-agent';
import type { Asking } from '../../agents/domain/role';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised } from '../../callbacks/domain/callback-request';
import type { FollowUps } from '../../callbacks/ports/callback-store';
import { maySeeClick } from '../../dials/domain/may-see-click';

export interface ListFollowUpsNeeds {
  followUps: Pick<FollowUps, 'followingOn'>;
  mayHandle: MayHandle;
}

/** `ofOthers`: how many more there are, which the agent may not see. */
export type ListFollowUps = (asking: Asking, contactId: string) => Promise<{ seen: Callback[]; ofOthers: number }>;

/** A person sees their own clicks, administrators those of all; and the callbacks that they may handle. That others saw to a contact is told, and not who or how. */
export function createListFollowUps({ followUps, mayHandle }: ListFollowUpsNeeds): ListFollowUps {
  const maySee = async (asking: Asking, callback: Callback) => (isPromised(callback) ? mayHandle(asking, callback) : maySeeClick(asking, callback));
  return async (asking, contactId) => {
    const all = await followUps.followingOn(contactId);
    const may = await Promise.all(all.map((callback) => maySee(asking, callback)));
    const seen = all.filter((_callback, n) => may[n]);
    return { seen, ofOthers: all.length - seen.length };
  };
}
