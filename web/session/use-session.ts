import { useEffect, useMemo, useState } from 'react';
import type { PageConfig } from '../api/page-config';
import { createLocalSession, rememberedAgent } from './local-session';
import { describeFailure } from './oidc/describe-failure';
import { openOidcSession } from './oidc/oidc-session';
import type { Session } from './session';

export interface SignIn {
  /** Undefined while signing in. */
  session: Session | undefined;
  /** A sentence, if signing in failed. */
  failure: string | undefined;
  /** Becomes another agent of the simulation. Only on the local run. */
  pickAgent: (agent: string) => void;
}

/** Opens the session that config.json asks for. */
export function useSession(config: PageConfig): SignIn {
  const { signIn } = config;
  const [agent, pickAgent] = useState(() => (signIn.kind === 'picker' ? rememberedAgent(signIn) : ''));
  const local = useMemo(() => (signIn.kind === 'picker' ? createLocalSession(signIn, agent) : undefined), [signIn, agent]);
  const [remote, setRemote] = useState<Session>();
  const [failure, setFailure] = useState<string>();

  useEffect(() => {
    if (signIn.kind !== 'oidc') return;
    openOidcSession(signIn).then(setRemote, (error: unknown) => setFailure(describeFailure(error)));
  }, [signIn]);

  return { session: local ?? remote, failure, pickAgent };
}
