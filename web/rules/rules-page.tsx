import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TopNavigation from '@cloudscape-design/components/top-navigation';
import { useMemo, useState } from 'react';
import { logo } from '../page/logo';
import { SectionBoundary } from '../page/section-boundary';
import { serviceDay } from '../page/service-clock';
import { accountMenu, pageLink } from '../session/account-menu';
import { SignInEnded } from '../session/sign-in-ended';
import type { SignedInPageProps } from '../session/signed-in-page';
import { useRole } from '../session/use-role';
import { AddEntry } from './add-entry';
import { AgentPins } from './agent-pins';
import { ChangesLog } from './changes-log';
import { FindEntries } from './find-entries';
import { ImportFile } from './import-file';
import './rules.css';
import { createRulesClient, type RulesClient } from './rules-client';
import { saveFile } from './save-file';
import { useTask } from './use-task';
import { t } from '../words/t';

/** The lists that say whom Dialback may call, for administrators. */
export function RulesPage({ config, session, onPickAgent }: SignedInPageProps) {
  const client = useMemo(() => createRulesClient(config.apiUrl, session.token), [config, session]);
  const { me, failure } = useRole(client);
  const utilities = useMemo(
    () => [pageLink(t('Agents’ page'), '/'), ...(config.boardUrl ? [pageLink(t('Board'), config.boardUrl)] : []), ...accountMenu(config, session, onPickAgent)],
    [config, session, onPickAgent],
  );
  return (
    <>
      <a className="skip-link" href="#rules">
        {t('Skip to the lists')}
      </a>
      <div id="top-bar">
        <TopNavigation identity={{ href: '/rules', logo: logo(t('Dialback: rules')) }} utilities={utilities} />
      </div>
      {session.ending && <SignInEnded ending={session.ending} />}
      <main className="page" id="rules">
        {failure && <Alert type="error" header={t('The lists could not be opened')}>{failure}</Alert>}
        {me && me.role.kind !== 'administrator' && (
          <Alert type="info" header={t('The lists are for administrators')}>
            {t('You are signed in as {username}. If you should keep the lists of numbers, ask your administrator.', { username: me.agent.username })}
          </Alert>
        )}
        {me?.role.kind === 'administrator' && <Lists client={client} />}
      </main>
    </>
  );
}

function Lists({ client }: { client: RulesClient }) {
  const [news, setNews] = useState('');
  const { busy, failure, run } = useTask();
  const exportAll = () => run(async () => saveFile(`lists-${serviceDay()}.csv`, await client.all()));
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t('Numbers that may not be called, or may.')} actions={<Button iconName="download" loading={busy} loadingText={t('Reading the lists')} onClick={exportAll}>{t('Export')}</Button>}>
        {t('Whom we may call')}
      </Header>
      {failure && <Alert type="error">{failure}</Alert>}
      <SectionBoundary name={t('Look a number up')}>
        <FindEntries client={client} onChanged={setNews} />
      </SectionBoundary>
      <SectionBoundary name={t('Add to a list')}>
        <AddEntry client={client} onChanged={setNews} />
      </SectionBoundary>
      <SectionBoundary name={t('Import a file')}>
        <ImportFile client={client} onChanged={setNews} />
      </SectionBoundary>
      <SectionBoundary name={t('PINs')}>
        <AgentPins client={client} onReleased={setNews} />
      </SectionBoundary>
      <SectionBoundary name={t('Changes')}>
        <ChangesLog client={client} news={news} onChanged={setNews} />
      </SectionBoundary>
    </SpaceBetween>
  );
}
