import SpaceBetween from '@cloudscape-design/components/space-between';
import { useAlerts } from '../alerts/use-alerts';
import type { DialbackClient } from '../api/dialback-client';
import { later } from '../page/later';
import { SectionBoundary } from '../page/section-boundary';
import type { SignedInPageProps } from '../session/signed-in-page';
import { type Place, useCustomerOnLine } from '../workspace/use-workspace';
import { CallList } from './dials/call-list';
import { useDials } from './dials/use-dials';
import { useCallbackDesk } from './use-callback-desk';
import type { MeView } from './use-me';
import { WhomToCall } from './whom-to-call';

const CcpPanel = later(async () => (await import('../ccp/ccp-panel')).CcpPanel);
/** Only the local run has one of its own. */
const Softphone = later(async () => (await import('../softphone/softphone')).Softphone);

export interface DeskProps extends Pick<SignedInPageProps, 'config' | 'session'> {
  client: DialbackClient;
  view: MeView;
  place: Place;
  /** Whether calls that wait for the agent, and callbacks of theirs that will soon be due, ring here. */
  ring: boolean;
}

/** Customers to call back on the left, the softphone and the running calls on the right. Connect's workspace has a softphone of its own. */
export function Desk({ config, session, client, view: { me, refresh, hear }, place, ring }: DeskProps) {
  const desk = useCallbackDesk(client, { username: session.username, onContact: me?.status?.onContact === true, evenHidden: ring });
  const dials = useDials(client, { username: session.username, onCalledNow: desk.callbacks.follow, evenHidden: ring });
  const customer = useCustomerOnLine(place);
  useAlerts(ring, { calls: [...dials.dials, ...desk.callbacks.followed], listed: desk.callbacks.list.callbacks, username: session.username });
  const ownSoftphone = place.kind !== 'workspace';
  return (
    <main className={`page columns ${ownSoftphone ? '' : 'in-workspace'}`}>
      <WhomToCall {...{ config, session, client, me, dials, desk, customer }} />
      <div className="side" id="calls" tabIndex={-1}>
        <SpaceBetween size="l">
          {ownSoftphone && config.ccpUrl && (
            <SectionBoundary name="The softphone">
              <CcpPanel address={config.ccpUrl} username={me?.agent.username} onChange={hear} />
            </SectionBoundary>
          )}
          {ownSoftphone && config.labUrl && (
            <SectionBoundary name="The softphone">
              <Softphone labUrl={config.labUrl} username={session.username} onChange={refresh} />
            </SectionBoundary>
          )}
          <SectionBoundary name="Your calls">
            <CallList dials={dials} callbacks={desk.callbacks.followed} own={me?.ownOutcomes ?? []} queues={desk.queues} onSay={desk.callbacks.sayOutcome} onVerify={desk.callbacks.verify} />
          </SectionBoundary>
        </SpaceBetween>
      </div>
    </main>
  );
}

