import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import { useAlerts } from '../alerts/use-alerts';
import type { DialbackClient } from '../api/dialback-client';
import { createBoardClient } from '../board/board-client';
import { later } from '../page/later';
import { SectionBoundary } from '../page/section-boundary';
import type { SignedInPageProps } from '../session/signed-in-page';
import { isTheirs, type Phone } from '../softphone/phone';
import { type Place, useCustomerOnLine } from '../workspace/use-workspace';
import { CallList } from './dials/call-list';
import { useDials } from './dials/use-dials';
import { callAtHand } from './now/call-at-hand';
import { CallNow } from './now/call-now';
import { useCallbackDesk } from './use-callback-desk';
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
  /** Whether calls that wait for the agent, and callbacks of theirs that will soon be due, ring here. */
  ring: boolean;
}

/** Customers to call back on the left, the call at hand, the softphone and other calls on the right. Connect's workspace has a softphone of its own. */
export function Desk({ config, session, client, view: { me, refresh, hear }, place, ring }: DeskProps) {
  const { username } = session;
  const [phone, setPhone] = useState<Phone>();
  const desk = useCallbackDesk(client, { username, onContact: me?.status?.onContact === true, evenHidden: ring });
  const dials = useDials(client, { username, onCalledNow: desk.callbacks.follow, evenHidden: ring });
  const voicemails = useVoicemails({ client, session, url: config.voicemailsUrl });
  const customer = useCustomerOnLine(place);
  // Histories are answered where the board is.
  const history = useMemo(() => (config.boardUrl === undefined ? undefined : createBoardClient(config.apiUrl, session.token)), [config, session]);
  const calls = [...desk.callbacks.followed, ...dials.dials];
  useAlerts(ring, { calls, listed: desk.callbacks.list.callbacks, username });
  const atHand = callAtHand({ desk: phone && isTheirs(phone.view, username) ? phone.view.call : undefined, calls, username });
  const takePhone = useHear(setPhone, hear);
  const ownSoftphone = place.kind !== 'workspace';
  const actions = { dials, own: me?.ownOutcomes ?? [], queues: desk.queues, onSay: desk.callbacks.sayOutcome, onVerify: desk.callbacks.verify };
  return (
    <main className={`page columns ${ownSoftphone ? '' : 'in-workspace'}`}>
      <WhomToCall {...{ client, me, dials, desk, customer, voicemails, history }} onMeChanged={refresh} />
      <div className="side" id="calls" tabIndex={-1}>
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
          <SectionBoundary name={t('Your calls')}>
            <CallList calls={calls.filter(({ id }) => id !== atHand?.call?.id)} {...actions} />
          </SectionBoundary>
        </SpaceBetween>
      </div>
    </main>
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
