import { useEffect, useMemo, useState } from 'react';
import type { PageConfig } from '../api/page-config';
import { createLocalSession, rememberedAgent } from './local-session';
import { describeFailure } from './oidc/describe-failure';
import { type AskToBegin, openOidcSession } from './oidc/oidc-session';
import type { Session } from './session';

export interface SignIn {
  /** Undefined while signing in. */
  session: Session | undefined;
  /** A sentence, if signing in failed. */
  failure: string | undefined;
  /** Waits for the person to begin. Undefined: nothing waits. */
  begin: BeginSignIn | undefined;
  /** Becomes another agent of the simulation. Only on the local run. */
  pickAgent: (agent: string) => void;
}

/** A sign-in that begins with a click. */
export interface BeginSignIn {
  onBegin: () => void;
  /** Why the last try came to nothing. */
  failure: string | undefined;
}

/** Opens the session that config.json asks for. */
export function useSession(config: PageConfig): SignIn {
  const { signIn } = config;
  const [agent, pickAgent] = useState(() => (signIn.kind === 'picker' ? rememberedAgent(signIn) : ''));
  const local = useMemo(() => (signIn.kind === 'picker' ? createLocalSession(signIn, agent) : undefined), [signIn, agent]);
  const [remote, setRemote] = useState<Session>();
  const [failure, setFailure] = useState<string>();
  const [begin, setBegin] = useState<BeginSignIn>();

  useEffect(() => {
    if (signIn.kind !== 'oidc') return;
    const askToBegin: AskToBegin = async (why) => {
      await new Promise<void>((onBegin) => setBegin({ onBegin, failure: why }));
      setBegin(undefined);
    };
    openOidcSession(signIn, askToBegin).then(setRemote, (error: unknown) => setFailure(describeFailure(error)));
  }, [signIn]);

  return { session: local ?? remote, failure, begin, pickAgent };
}
