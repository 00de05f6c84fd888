import { useMemo } from 'react';
import { useAlertChoice } from '../alerts/use-alerts';
import { createDialbackClient } from '../api/dialback-client';
import { usePhoneNumbers } from '../page/phone-numbers';
import { SectionBoundary } from '../page/section-boundary';
import { useShortcuts } from '../page/use-shortcuts';
import { SignInEnded } from '../session/sign-in-ended';
import type { SignedInPageProps } from '../session/signed-in-page';
import { AnotherPerson } from '../workspace/another-person';
import { isOfAnother, usePlace } from '../workspace/use-workspace';
import { AgentName } from './agent-name';
import { Desk } from './desk';
import { PausedNotice } from './paused-notice';
import { RoleKind } from './role';
import { TopBar } from './top-bar';
import { useMe } from './use-me';
import { t } from '../words/t';

/** The agent's page, in a window of its own or in Connect's workspace. */
export function AgentPage({ config, session, onPickAgent }: SignedInPageProps) {
  usePhoneNumbers();
  const client = useMemo(() => createDialbackClient(config.apiUrl, session.token), [config, session]);
  const view = useMe(client);
  const place = usePlace();
  const alerts = useAlertChoice();
  useShortcuts();
  const { me } = view;
  const notices = (
    <>
      {session.ending && <SignInEnded ending={session.ending} />}
      <PausedNotice paused={me?.paused ?? []} />
    </>
  );
  return (
    <AgentName value={session.username}>
      <RoleKind value={me?.role.kind ?? 'agent'}>
        <a className="skip-link" href="#calls">
          {t('Skip to your calls')}
        </a>
        <SectionBoundary name={t('The bar at the top')}>
          <TopBar config={config} session={session} me={me} alerts={alerts} onPickAgent={onPickAgent} />
        </SectionBoundary>
        {isOfAnother(place, me) ? (
          <>
            {notices}
            <AnotherPerson session={session} />
          </>
        ) : (
          <Desk {...{ config, session, client, view, place, notices }} ring={alerts.on} />
        )}
      </RoleKind>
    </AgentName>
  );
}
