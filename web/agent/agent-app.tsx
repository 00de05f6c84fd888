import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { useEffect, useState } from 'react';
import { fetchPageConfig, type PageConfig } from '../api/page-config';
import { useSession } from '../session/use-session';
import { AgentPage } from './agent-page';

/** Reads the settings, signs the agent in, then shows the page. */
export function AgentApp() {
  const [config, setConfig] = useState<PageConfig>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    fetchPageConfig().then(setConfig, (error: Error) => setFailure(error.message));
  }, []);
  if (failure) return <CannotStart sentence={failure} />;
  return config ? <SignedIn config={config} /> : <Starting />;
}

function SignedIn({ config }: { config: PageConfig }) {
  const { session, failure, pickAgent } = useSession(config);
  if (failure) return <CannotStart sentence={failure} />;
  // The key is the agent, so that another agent's calls and status never show, not even for a moment.
  return session ? <AgentPage key={session.username} config={config} session={session} onPickAgent={pickAgent} /> : <Starting />;
}

function Starting() {
  return (
    <Box textAlign="center" padding="xxxl">
      <Spinner size="large" /> <Box variant="span">Opening Dialback…</Box>
    </Box>
  );
}

function CannotStart({ sentence }: { sentence: string }) {
  return (
    <Box padding="xxl">
      <Alert type="error" header="Dialback cannot start">
        {sentence}
      </Alert>
    </Box>
  );
}
