import type { Agent } from '../../agents/domain/agent';
import type { Callback } from '../../callbacks/domain/callback';
import type { Click } from '../../callbacks/domain/callback-request';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import { inPortions } from '../../ground/domain/in-portions';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { AgentsRecords } from '../ports/agents-records';

/** An agent looks back over a shift's last calls, not over a history. */
const SINCE_SECONDS = 86_400;
const AT_MOST = 20;
/** Promises stand among the clicks: of so many records, the newest twenty clicks are told. */
const LOOKED_AT = 50;

export interface ListOwnClicksNeeds {
  agentsRecords: AgentsRecords;
  store: Pick<CallbackStore, 'find'>;
  clock: Clock;
}

export type ListOwnClicks = (agent: Agent) => Promise<(Callback & Click)[]>;

/** The calls that an agent clicked of late, newest first: the same on each of their pages. Those that they dialled by hand are followed elsewhere. */
export function createListOwnClicks({ agentsRecords, store, clock }: ListOwnClicksNeeds): ListOwnClicks {
  return async ({ userId }) => {
    const ids = await agentsRecords.newest(userId, { since: plusSeconds(clock.now(), -SINCE_SECONDS), limit: LOOKED_AT });
    const found = await inPortions(ids, (id) => store.find(id));
    return found.filter((one): one is Callback & Click => one?.origin === 'click' && one.mode !== 'by-hand' && one.agent.userId === userId).slice(0, AT_MOST);
  };
}
