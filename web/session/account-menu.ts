import type { TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import type { PageConfig } from '../api/page-config';
import type { Session } from './session';
import { t } from '../words/t';

/** The links and menus at the right of a page's bar: other pages, the lab of the local run, and who is signed in. */
export function accountMenu(config: PageConfig, session: Session, onPickAgent: (agent: string) => void): TopNavigationProps.Utility[] {
  return [...(config.labUrl ? [pageLink(t('Lab'), config.labUrl)] : []), account(config, session, onPickAgent)];
}

export function pageLink(text: string, href: string): TopNavigationProps.Utility {
  return { type: 'button', text, href };
}

function account(config: PageConfig, session: Session, onPickAgent: (agent: string) => void): TopNavigationProps.Utility {
  const { username } = session;
  const { signIn } = config;
  const items =
    signIn.kind === 'picker'
    ? signIn.agents.map((agent) => ({ id: agent, text: agent, disabled: agent === username, disabledReason: t('Signed in') }))
    : [{ id: 'sign-out', text: t('Sign out') }];
  return {
    type: 'menu-dropdown',
    iconName: 'user-profile',
    text: username,
    ariaLabel: t('Signed in as {username}', { username }),
    description: signIn.kind === 'picker' ? t('Sign in as another agent') : undefined,
    items,
    onItemClick: ({ detail }) => (signIn.kind === 'picker' ? onPickAgent(detail.id) : session.signOut?.()),
  };
}
