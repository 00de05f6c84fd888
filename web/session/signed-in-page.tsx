import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { type ComponentType, useEffect, useState } from 'react';
import { fetchPageConfig, type PageConfig } from '../api/page-config';
import type { Session } from './session';
import { type BeginSignIn, useSession } from './use-session';
import { t } from '../words/t';

/** What a page knows of the person who is signed in. */
export interface SignedInPageProps {
  config: PageConfig;
  session: Session;
  /** Becomes another person of the simulation. Only on the local run. */
  onPickAgent: (agent: string) => void;
}

/** Reads the settings, signs the person in, then shows their page. */
export function SignedInPage({ page }: { page: ComponentType<SignedInPageProps> }) {
  const [config, setConfig] = useState<PageConfig>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    fetchPageConfig().then(setConfig, (error: Error) => setFailure(error.message));
  }, []);
  if (failure) return <CannotStart sentence={failure} />;
  return config ? <SignedIn config={config} page={page} /> : <Starting />;
}

function SignedIn({ config, page: Page }: { config: PageConfig; page: ComponentType<SignedInPageProps> }) {
  const { session, failure, begin, pickAgent } = useSession(config);
  if (failure) return <CannotStart sentence={failure} />;
  if (begin) return <Begin {...begin} />;
  // The key is the person, so that nothing of another one ever shows, not even for a moment.
  return session ? <Page key={session.username} config={config} session={session} onPickAgent={pickAgent} /> : <Starting />;
}

function Begin({ onBegin, failure }: BeginSignIn) {
  return (
    <Box textAlign="center" padding="xxl">
      <SpaceBetween size="m">
        {failure && <Alert type="error">{failure}</Alert>}
        <Button variant="primary" onClick={onBegin}>
          {t('Sign in to Dialback')}
        </Button>
        <Box color="text-body-secondary">{t('A window opens to sign in. Your sign-in to Amazon Connect does not count for Dialback.')}</Box>
      </SpaceBetween>
    </Box>
  );
}

function Starting() {
  return (
    <Box textAlign="center" padding="xxxl">
      <Spinner size="large" /> <Box variant="span">{t('Opening Dialback…')}</Box>
    </Box>
  );
}

function CannotStart({ sentence }: { sentence: string }) {
  return (
    <Box padding="xxl">
      <Alert type="error" header={t('Dialback cannot start')}>
        {sentence}
      </Alert>
    </Box>
  );
}
