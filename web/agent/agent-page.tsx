import Flashbar from '@cloudscape-design/components/flashbar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { createDialbackClient } from '../api/dialback-client';
import { later } from '../page/later';
import { usePhoneNumbers } from '../page/phone-numbers';
import { SectionBoundary } from '../page/section-boundary';
import { SignInEnded } from '../session/sign-in-ended';
import type { SignedInPageProps } from '../session/signed-in-page';
import { AgentName } from './agent-name';
import { CallList } from './dials/call-list';
import { useDials } from './dials/use-dials';
import { PausedNotice } from './paused-notice';
import { RoleKind } from './role';
import { TopBar } from './top-bar';
import { useCallbackDesk } from './use-callback-desk';
import { useMe } from './use-me';
import { WhomToCall } from './whom-to-call';

const CcpPanel = later(async () => (await import('../ccp/ccp-panel')).CcpPanel);
/** Only the local run has one of its own. */
const Softphone = later(async () => (await import('../softphone/softphone')).Softphone);

/** The agent's page: customers to call back on the left, the running calls on the right. */
export function AgentPage({ config, session, onPickAgent }: SignedInPageProps) {
  usePhoneNumbers();
  const client = useMemo(() => createDialbackClient(config.apiUrl, session.token), [config, session]);
  const { me, failure, refresh, hear } = useMe(client);
  const desk = useCallbackDesk(client, { username: session.username, onContact: me?.status?.onContact === true });
  const dials = useDials(client, { username: session.username, onCalledNow: desk.callbacks.follow });
  return (
    <AgentName value={session.username}>
      <RoleKind value={me?.role.kind ?? 'agent'}>
        <a className="skip-link" href="#calls">
          Skip to your calls
        </a>
        <SectionBoundary name="The bar at the top">
          <TopBar config={config} session={session} me={me} onPickAgent={onPickAgent} />
        </SectionBoundary>
        {session.ending && <SignInEnded ending={session.ending} />}
        {failure && <Flashbar items={[{ type: 'error', header: 'Your status could not be read', content: failure, id: 'me' }]} />}
        <PausedNotice paused={me?.paused ?? []} />
        <main className="page columns">
          <WhomToCall {...{ config, session, client, me, dials, desk }} />
          <div className="side" id="calls" tabIndex={-1}>
            <SpaceBetween size="l">
              {config.ccpUrl && (
                <SectionBoundary name="The softphone">
                  <CcpPanel address={config.ccpUrl} username={me?.agent.username} onChange={hear} />
                </SectionBoundary>
              )}
              {config.labUrl && (
                <SectionBoundary name="The softphone">
                  <Softphone labUrl={config.labUrl} username={session.username} onChange={refresh} />
                </SectionBoundary>
              )}
              <SectionBoundary name="Your calls">
                <CallList dials={dials} callbacks={desk.callbacks.followed} own={me?.ownOutcomes ?? []} onSay={desk.callbacks.sayOutcome} onVerify={desk.callbacks.verify} />
              </SectionBoundary>
            </SpaceBetween>
          </div>
        </main>
      </RoleKind>
    </AgentName>
  );
}
