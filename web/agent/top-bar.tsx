import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import type { Me } from '../../lambda/http/api-types';
import type { PageConfig } from '../api/page-config';
import { showClock } from '../page/format';
import type { Session } from '../session/session';
import { logo } from '../page/logo';
import { describeStatus, StatusDot } from './agent-status';

export interface TopBarProps {
  config: PageConfig;
  session: Session;
  me: Me | undefined;
  onPickAgent: (agent: string) => void;
}

/** Product, the agent's Connect status, and who is signed in. */
export function TopBar({ config, session, me, onPickAgent }: TopBarProps) {
  const status = describeStatus(me);
  const utilities: TopNavigationProps.Utility[] = [
    {
      type: 'button',
      iconSvg: <StatusDot tone={status.tone} />,
      text: status.text,
      ariaLabel: `Your status in Amazon Connect: ${status.text}`,
      title: me?.status ? `Since ${showClock(me.status.since)}` : 'Amazon Connect shows no status for you',
      disableTextCollapse: true,
      disableUtilityCollapse: true,
    },
    ...(config.labUrl ? [{ type: 'button', text: 'Lab', href: config.labUrl } as const] : []),
    account(config, session, onPickAgent),
  ];
  return (
    <div id="top-bar">
      <TopNavigation identity={{ href: '/', logo: logo('Dialback') }} utilities={utilities} />
    </div>
  );
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
