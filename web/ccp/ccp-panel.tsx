import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef, useState } from 'react';
import { CallOnDesk } from '../softphone/call-on-desk';
import { useOfferInTitle } from '../softphone/use-offer-in-title';
import { CcpButtons } from './ccp-buttons';
import { type CcpView, NOT_SIGNED_IN } from './ccp-view';
import { type Ccp, openCcp } from './open-ccp';

export interface CcpPanelProps {
  address: string;
  /** User name in Connect of the person who is signed in on the page. Undefined: not known yet. */
  username: string | undefined;
  /** Called with each change of the agent or of their call. */
  onChange: (view: CcpView) => void;
}

/** Connect's own softphone beside the list, and above it what Dialback knows about the call that it has. */
export function CcpPanel({ address, username, onChange }: CcpPanelProps) {
  const host = useRef<HTMLDivElement>(null);
  const [ccp, setCcp] = useState<Ccp>();
  const [{ view, failure }, setNews] = useState({ view: NOT_SIGNED_IN, failure: undefined as string | undefined });
  useEffect(() => {
    const here = openCcp(host.current!, address);
    setCcp(here);
    const take = () => setNews({ view: here.view(), failure: here.failure() });
    take();
    return here.subscribe(take);
  }, [address]);
  useEffect(() => onChange(view), [view]);
  useOfferInTitle(view.call?.ringing === true);
  const isAnother = username !== undefined && view.username !== undefined && view.username.toLowerCase() !== username.toLowerCase();
  return (
    <section id="softphone" aria-label="Softphone">
      <Container header={<Header variant="h2">Softphone</Header>}>
        <SpaceBetween size="m">
          {failure && <Alert type="error">{failure}</Alert>}
          {isAnother && (
            <Alert type="warning" header={`The softphone is ${view.username}’s`}>
              This page is {username}’s, so its calls would not reach this softphone. Sign out of one of them.
            </Alert>
          )}
          {view.call && ccp && (
            <CallOnDesk call={view.call}>
              <CcpButtons call={view.call} ccp={ccp} />
            </CallOnDesk>
          )}
          <div className="ccp" ref={host} />
        </SpaceBetween>
      </Container>
    </section>
  );
}
