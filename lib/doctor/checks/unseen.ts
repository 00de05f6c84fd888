import type { CheckedSettings } from '../../settings/settings';
import { type Check, notKnown } from '../finding';

/** Where people have their passwords, unless it is the stack's pool. */
function elsewhere(signIn: CheckedSettings['signIn']): string[] {
  if (signIn.kind === 'issuer') return [signIn.issuer];
  return signIn.federation.kind === 'none' ? [] : [signIn.federation.name];
}

/** What no check reads yet. It is said, so that nobody takes silence for a yes. */
export const unseenCheck: Check = {
  name: 'not looked at',
  needs: [],
  run: async ({ settings: { instanceArn, allowedCountries, signIn } }) => [
    notKnown(`Whether the instance may call ${allowedCountries.join(', ')}.`, 'No API tells. Call a number of each; Connect opens countries on request (docs/operator/deploy.md, Before).'),
    ...elsewhere(signIn).map((provider) => notKnown(`Whether each agent can sign in at ${provider} under their name in Connect.`, `Compare the users of ${instanceArn} with those.`)),
  ],
};
