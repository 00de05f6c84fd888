import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useEffect, useRef, useState } from 'react';
import { Beside } from '../page/beside';
import { isTheirs, NOT_SIGNED_IN, type Phone } from '../softphone/phone';
import { type Ccp, openCcp } from './open-ccp';
import { t } from '../words/t';

export interface CcpPanelProps {
  address: string;
  /** User name in Connect of the person who is signed in on the page. Undefined: not known yet. */
  username: string | undefined;
  /** Called with each change of the agent or of their call. */
  onPhone: (phone: Phone) => void;
}

/** Connect's own softphone beside the list. What it offers stands in the call at hand too, with what Dialback knows of it. */
export function CcpPanel({ address, username, onPhone }: CcpPanelProps) {
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
  useEffect(() => {
    if (ccp) onPhone({ view, press: ccp.press });
  }, [view, ccp, onPhone]);
  const isAnother = username !== undefined && view.username !== undefined && !isTheirs(view, username);
  return (
    <section id="softphone" aria-label={t('Softphone')}>
      <Container header={<Header variant="h2">{t('Softphone')}</Header>}>
        <div className="ccp" ref={host} />
      </Container>
      <Beside>
        {failure && <Alert type="error">{failure}</Alert>}
        {isAnother && (
          <Alert type="warning" header={t('The softphone is {username}’s', { username: view.username ?? '' })}>
            {t('This page is {username}’s, so its calls would not reach this softphone. Sign out of one of them.', { username })}
          </Alert>
        )}
      </Beside>
    </section>
  );
}
