import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { useMemo } from 'react';
import type { AlertChoice } from '../alerts/use-alerts';
import type { Me } from '../../lambda/http/api-types';
import { showClock } from '../page/format';
import { accountMenu, pageLink } from '../session/account-menu';
import type { SignedInPageProps } from '../session/signed-in-page';
import { logo } from '../page/logo';
import { describeStatus, StatusDot, type StatusSummary } from './agent-status';
import { t } from '../words/t';

export interface TopBarProps extends SignedInPageProps {
  me: Me | undefined;
  alerts: AlertChoice;
}

const identity: TopNavigationProps.Identity = { href: '/', logo: logo('Dialback') };

/** Product, the agent's Connect status, and who is signed in. */
export function TopBar({ config, session, me, alerts: { on, choose }, onPickAgent }: TopBarProps) {
  const { text, tone } = describeStatus(me);
  const since = me?.status?.since;
  const boardUrl = me && me.role.kind !== 'agent' ? config.boardUrl : undefined;
  const rulesUrl = me?.role.kind === 'administrator' ? config.rulesUrl : undefined;
  // The bar measures itself again whenever it gets another list of utilities, so the list stays the same while it says the same.
  const utilities = useMemo(
    () => [status({ text, tone }, since), alertButton(on, () => choose(!on)), ...(boardUrl ? [pageLink(t('Board'), boardUrl)] : []), ...(rulesUrl ? [pageLink(t('Rules'), rulesUrl)] : []), ...accountMenu(config, session, onPickAgent)],
    [text, tone, since, on, boardUrl, rulesUrl, config, session, onPickAgent],
  );
  return (
    <div id="top-bar">
      <TopNavigation identity={identity} utilities={utilities} />
    </div>
  );
}

function alertButton(on: boolean, onClick: () => void): TopNavigationProps.Utility {
  const text = on ? t('Ring: on') : t('Ring: off');
  return { type: 'button', iconName: on ? 'notification' : 'audio-off', text, title: t('Ring and notify when a call waits for you, and before a callback of yours is due'), ariaLabel: text, onClick };
}

function status({ text, tone }: StatusSummary, since: string | undefined): TopNavigationProps.Utility {
  return {
    type: 'button',
    iconSvg: <StatusDot tone={tone} />,
    text,
    ariaLabel: t('Your status in Amazon Connect: {text}', { text }),
    title: since === undefined ? t('Amazon Connect shows no status for you') : t('Since {time}', { time: showClock(since) }),
    disableTextCollapse: true,
    disableUtilityCollapse: true,
  };
}
