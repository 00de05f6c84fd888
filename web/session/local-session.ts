import type { PickerSignIn } from '../api/page-config';
import { recallText, rememberText } from '../page/kept';
import { ofTab } from '../page/storages';
import type { Session } from './session';
import * as v from 'valibot';
import { t } from '../words/t';

const rememberedKey = 'dialback.agent';
const answerLimitMilliseconds = 15_000;
const tokenAnswer = v.object({ token: v.string() });

/** Returns the agent last picked in this tab, or the first of the simulation. Each tab may be another agent. */
export function rememberedAgent({ agents }: PickerSignIn): string {
  const remembered = recallText(ofTab, rememberedKey);
  return remembered && agents.includes(remembered) ? remembered : (agents[0] ?? '');
}

/** The sign-in of the local run. It gets a token for a simulated agent without a password. */
export function createLocalSession({ tokenUrl }: PickerSignIn, agent: string): Session {
  let token: Promise<string> | undefined;
  rememberText(ofTab, rememberedKey, agent);
  return {
    username: agent,
    token(refused) {
      if (refused !== undefined || !token) {
        token = fetchToken(tokenUrl, agent);
        token.catch(() => (token = undefined));
      }
      return token;
    },
  };
}

async function fetchToken(tokenUrl: string, agent: string): Promise<string> {
  const response = await fetch(`${tokenUrl}?agent=${encodeURIComponent(agent)}`, { signal: AbortSignal.timeout(answerLimitMilliseconds) });
  const answer = response.ok ? v.safeParse(tokenAnswer, await response.json().catch(() => undefined)) : undefined;
  if (!answer?.success) throw new Error(t('{agent} could not be signed in (HTTP {status}). Start the local run again.', { agent, status: response.status }));
  return answer.output.token;
}
