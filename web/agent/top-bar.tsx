import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { useMemo } from 'react';
import type { Me } from '../../lambda/http/api-types';
import type { PageConfig } from '../api/page-config';
import { showClock } from '../page/format';
import type { Session } from '../session/session';
import { logo } from '../page/logo';
import { describeStatus, StatusDot, type StatusSummary } from './agent-status';

export interface TopBarProps {
  config: PageConfig;
  session: Session;
  me: Me | undefined;
  onPickAgent: (agent: string) => void;
}

const identity: TopNavigationProps.Identity = { href: '/', logo: logo('Dialback') };

/** Product, the agent's Connect status, and who is signed in. */
export function TopBar({ config, session, me, onPickAgent }: TopBarProps) {
  const { text, tone } = describeStatus(me);
  const since = me?.status?.since;
  // The bar measures itself again whenever it gets another list of utilities, so the list stays the same while it says the same.
  const utilities = useMemo(
    () => [status({ text, tone }, since), ...(config.labUrl ? [labLink(config.labUrl)] : []), account(config, session, onPickAgent)],
    [text, tone, since, config, session, onPickAgent],
  );
  return (
    <div id="top-bar">
      <TopNavigation identity={identity} utilities={utilities} />
    </div>
  );
}

function status({ text, tone }: StatusSummary, since: string | undefined): TopNavigationProps.Utility {
  return {
    type: 'button',
    iconSvg: <StatusDot tone={tone} />,
    text,
    ariaLabel: `Your status in Amazon Connect: ${text}`,
    title: since === undefined ? 'Amazon Connect shows no status for you' : `Since ${showClock(since)}`,
    disableTextCollapse: true,
    disableUtilityCollapse: true,
  };
}

function labLink(labUrl: string): TopNavigationProps.Utility {
  return { type: 'button', text: 'Lab', href: labUrl };
}

function account(config: PageConfig, session: Session, onPickAgent: (agent: string) => void): TopNavigationProps.Utility {
  const { username } = session;
  const { signIn } = config;
  const items =
    signIn.kind === 'picker'
    ? signIn.agents.map((agent) => ({ id: agent, text: agent, disabled: agent === username, disabledReason: 'Signed in' }))
    : [{ id: 'sign-out', text: 'Sign out' }];
  return {
    type: 'menu-dropdown',
    iconName: 'user-profile',
    text: username,
    ariaLabel: `Signed in as ${username}`,
    description: signIn.kind === 'picker' ? 'Sign in as another agent' : undefined,
    items,
    onItemClick: ({ detail }) => (signIn.kind === 'picker' ? onPickAgent(detail.id) : session.signOut?.()),
  };
}
