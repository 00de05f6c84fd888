import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TopNavigation from '@cloudscape-design/components/top-navigation';
import { useMemo, useState } from 'react';
import { BesidePlace } from '../page/beside';
import { later } from '../page/later';
import { logo } from '../page/logo';
import { usePhoneNumbers } from '../page/phone-numbers';
import { SectionBoundary } from '../page/section-boundary';
import { accountMenu, pageLink } from '../session/account-menu';
import { SignInEnded } from '../session/sign-in-ended';
import type { SignedInPageProps } from '../session/signed-in-page';
import { useRole } from '../session/use-role';
import { createBoardClient, type BoardClient } from './board-client';
import { BoardList } from './board-list';
import { QueuesNow } from './queues-now';
import { useBoard } from './use-board';
import { t } from '../words/t';

const ReportsSection = later(async () => (await import('./reports/reports-section')).ReportsSection);

/** The supervisors' board: how each queue stands, and every callback of theirs. */
export function BoardPage({ config, session, onPickAgent }: SignedInPageProps) {
  usePhoneNumbers();
  const client = useMemo(() => createBoardClient(config.apiUrl, session.token), [config, session]);
  const { me, failure } = useRole(client);
  const utilities = useMemo(() => [pageLink(t('Agents’ page'), '/'), ...accountMenu(config, session, onPickAgent)], [config, session, onPickAgent]);
  return (
    <>
      <a className="skip-link" href="#callbacks">
        {t('Skip to the callbacks')}
      </a>
      <div id="top-bar">
        <TopNavigation identity={{ href: '/board', logo: logo(t('Dialback: board')) }} utilities={utilities} />
      </div>
      {session.ending && <SignInEnded ending={session.ending} />}
      <main className="page board">
        {failure && <Alert type="error" header={t('The board could not be opened')}>{failure}</Alert>}
        {me?.role.kind === 'agent' && <NotForAgents username={me.agent.username} />}
        {me && me.role.kind !== 'agent' && <Supervised client={client} />}
      </main>
    </>
  );
}

function NotForAgents({ username }: { username: string }) {
  return (
    <Alert type="info" header={t('The board is for supervisors')}>
      {t('You are signed in as {username}, an agent. If you should supervise a queue, ask your administrator.', { username })} <a href="/">{t('Your own callbacks are on the agents’ page.')}</a>
    </Alert>
  );
}

function Supervised({ client }: { client: BoardClient }) {
  const now = useBoard(client);
  const [notices, setNotices] = useState<HTMLElement | null>(null);
  return (
    <BesidePlace value={notices}>
      <div className="messages" ref={setNotices}>
        {now.failure && <Alert type="error" header={t('The queues are not up to date')}>{now.failure}</Alert>}
        {now.board?.isWhole === false && (
          <Alert type="warning">{t('There are more than 20,000 open callbacks in a queue. The board looks at the first of them, and its numbers are too small.')}</Alert>
        )}
      </div>
      <SpaceBetween size="l">
        <SectionBoundary name={t('The queues')}>
          <QueuesNow client={client} now={now} />
        </SectionBoundary>
        <SectionBoundary name={t('The callbacks')}>
          <Box>
            <BoardList client={client} queues={now.board?.queues ?? []} onDone={() => void now.read()} />
          </Box>
        </SectionBoundary>
        <SectionBoundary name={t('The reports')}>
          <ReportsSection client={client} board={now.board} />
        </SectionBoundary>
      </SpaceBetween>
    </BesidePlace>
  );
}
