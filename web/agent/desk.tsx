import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useMemo, useState } from 'react';
import { useAlerts } from '../alerts/use-alerts';
import type { DialbackClient } from '../api/dialback-client';
import { createBoardClient } from '../board/board-client';
import { Beside, BesidePlace } from '../page/beside';
import { later } from '../page/later';
import { SectionBoundary } from '../page/section-boundary';
import { useNarrow } from '../page/use-narrow';
import type { SignedInPageProps } from '../session/signed-in-page';
import { isTheirs, type Phone } from '../softphone/phone';
import { type Place, useCustomerOnLine } from '../workspace/use-workspace';
import { CallList } from './dials/call-list';
import { useDials } from './dials/use-dials';
import { callAtHand } from './now/call-at-hand';
import { CallNow } from './now/call-now';
import { useCallbackDesk } from './use-callback-desk';
import { NotUpToDate } from './not-up-to-date';
import type { MeView } from './use-me';
import { useVoicemails } from './voicemails/use-voicemails';
import { WhomToCall } from './whom-to-call';
import { t } from '../words/t';

const CcpPanel = later(async () => (await import('../ccp/ccp-panel')).CcpPanel);
/** Only the local run has one of its own. */
const Softphone = later(async () => (await import('../softphone/softphone')).Softphone);

export interface DeskProps extends Pick<SignedInPageProps, 'config' | 'session'> {
  client: DialbackClient;
  view: MeView;
  place: Place;
  /** What the agent is to know of the page. They come and go. */
  notices: ReactNode;
  /** Whether calls that wait for the agent, and callbacks of theirs that will soon be due, ring here. */
  ring: boolean;
}

/** Customers to call back on the left, the call at hand, the softphone, other calls, and what comes and goes on the right. Connect's workspace has a softphone of its own. */
export function Desk({ config, session, client, view: { me, failure, refresh, hear }, place, notices, ring }: DeskProps) {
  const { username } = session;
  const [phone, setPhone] = useState<Phone>();
  const [beside, setBeside] = useState<HTMLElement | null>(null);
  const desk = useCallbackDesk(client, { username, onContact: me?.status?.onContact === true, evenHidden: ring });
  const dials = useDials(client, { username, onCalledNow: desk.callbacks.follow, evenHidden: ring });
  const voicemails = useVoicemails({ client, session, url: config.voicemailsUrl });
  const customer = useCustomerOnLine(place);
  // Histories are answered where the board is.
  const history = useMemo(() => (config.boardUrl === undefined ? undefined : createBoardClient(config.apiUrl, session.token)), [config, session]);
  const calls = [...desk.callbacks.followed, ...dials.dials];
  const { list } = desk.callbacks;
  const failures = {
    [t('Your status could not be read')]: failure,
    [t('Your calls are not up to date')]: dials.failure ?? desk.callbacks.failure,
    [t('The voicemails are not up to date')]: voicemails.failure,
    // An empty list says so itself.
    [t('The callbacks are not up to date')]: list.callbacks.length > 0 ? list.failure : undefined,
  };
  useAlerts(ring, { calls, listed: desk.callbacks.list.callbacks, username });
  const atHand = callAtHand({ desk: phone && isTheirs(phone.view, username) ? phone.view.call : undefined, calls, username });
  const takePhone = useHear(setPhone, hear);
  const ownSoftphone = place.kind !== 'workspace';
  const actions = { dials, own: me?.ownOutcomes ?? [], queues: desk.queues, onSay: desk.callbacks.sayOutcome, onVerify: desk.callbacks.verify };
  const otherCalls = { calls: calls.filter(({ id }) => id !== atHand?.call?.id), ...actions };
  const narrow = useNarrow();
  return (
    <BesidePlace value={beside}>
      <main className={`page columns ${ownSoftphone ? '' : 'in-workspace'}`}>
        <WhomToCall {...{ client, me, dials, desk, customer, voicemails, history }} onMeChanged={refresh} />
        {narrow && (
          <Beside>
            <SectionBoundary name={t('Your calls')}>
              <CallList atFoot {...otherCalls} />
            </SectionBoundary>
          </Beside>
        )}
        <div className="side">
          <div className="calls" id="calls" tabIndex={-1}>
            <SpaceBetween size="l">
              {ownSoftphone && config.labUrl && (
                <SectionBoundary name={t('The softphone')}>
                  <Softphone labUrl={config.labUrl} username={username} onPhone={takePhone} />
                </SectionBoundary>
              )}
              <SectionBoundary name={t('The call at hand')}>
                <CallNow {...{ atHand, me, phone, client, history, ...actions }} voicemails={voicemails.list} />
              </SectionBoundary>
              {ownSoftphone && config.ccpUrl && (
                <SectionBoundary name={t('The softphone')}>
                  <CcpPanel address={config.ccpUrl} username={me?.agent.username} onPhone={takePhone} />
                </SectionBoundary>
              )}
              {!narrow && (
                <SectionBoundary name={t('Your calls')}>
                  <CallList atFoot={false} {...otherCalls} />
                </SectionBoundary>
              )}
            </SpaceBetween>
          </div>
          <div className="beside" ref={setBeside}>
            {notices}
            <NotUpToDate failures={failures} />
          </div>
        </div>
      </main>
    </BesidePlace>
  );
}

/** The softphone tells where the call is, and at once what the service would say of the agent a minute later. */
function useHear(take: (phone: Phone) => void, hear: MeView['hear']): (phone: Phone) => void {
  return useMemo(
    () => (phone) => {
      take(phone);
      hear(phone.view);
    },
    [take, hear],
  );
}
