import { useEffect, useRef } from 'react';
import type { AgentDeskView } from '../../local/lab-types';
import type { Lab } from '../lab/use-lab';

/** The status that an agent wants who opens the softphone to call people back. */
const statusAtLogin = 'Available';

/**
 * Logs the agent in when the page opens, as Connect's own softphone does, and makes them Available. It does so only once: an agent who logs out later stays
 * logged out.
 */
export function useOpenDesk(desk: AgentDeskView | undefined, { client, act }: Lab): void {
  const opened = useRef(false);
  useEffect(() => {
    if (!desk || opened.current) return;
    opened.current = true;
    if (desk.loggedIn) return;
    act(client.agent(desk.username, 'login').then(() => client.agent(desk.username, 'status', { status: statusAtLogin })));
  }, [desk, client, act]);
}
