import Flashbar from '@cloudscape-design/components/flashbar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import { createDialbackClient } from '../api/dialback-client';
import type { PageConfig } from '../api/page-config';
import type { Session } from '../session/session';
import { Softphone } from '../softphone/softphone';
import { CallList } from './call-list';
import { DialForm } from './dial-form';
import { FirstCallNotice } from './first-call-notice';
import { TopBar } from './top-bar';
import { useDials } from './use-dials';
import { useMe } from './use-me';
import { useVoicemails } from './use-voicemails';
import { VoicemailMessage } from './voicemail-message';
import { VoicemailTable } from './voicemail-table';

export interface AgentPageProps {
  config: PageConfig;
  session: Session;
  onPickAgent: (agent: string) => void;
}

/** The agent's page: whom to call back on the left, the calls under way on the right. */
export function AgentPage({ config, session, onPickAgent }: AgentPageProps) {
  const client = useMemo(() => createDialbackClient(config.apiUrl, session.token), [config, session]);
  const { me, failure, refresh } = useMe(client);
  const voicemails = useVoicemails(config.voicemailsUrl, session);
  const dials = useDials(client, session.username);
  const [openId, setOpenId] = useState<string>();
  const open = voicemails.list.find(({ contactId }) => contactId === openId);

  return (
    <>
      <a className="skip-link" href="#calls">
        Skip to your calls
      </a>
      <TopBar config={config} session={session} me={me} onPickAgent={onPickAgent} />
      {failure && <Flashbar items={[{ type: 'error', header: 'Your status could not be read', content: failure, id: 'me' }]} />}
      <main className="page columns">
        <SpaceBetween size="l">
          {me && <FirstCallNotice me={me} />}
          <VoicemailTable
            voicemails={voicemails}
            dials={dials.dials}
            clicks={dials.clicks}
            openId={openId}
            onOpen={setOpenId}
            onCall={({ from, contactId }) => dials.call({ number: from, relatedContactId: contactId })}
          />
          {open && <VoicemailMessage voicemail={open} onClose={() => setOpenId(undefined)} />}
          <DialForm me={me} sending={dials.clicks.some(({ request, result }) => !request.relatedContactId && result.kind === 'sending')} onCall={dials.call} />
        </SpaceBetween>
        <div className="side" id="calls" tabIndex={-1}>
          <SpaceBetween size="l">
            {config.labUrl && <Softphone labUrl={config.labUrl} username={session.username} onChange={refresh} />}
            <CallList dials={dials} />
          </SpaceBetween>
        </div>
      </main>
    </>
  );
}
