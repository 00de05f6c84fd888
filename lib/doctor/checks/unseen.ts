import { type Check, notKnown } from '../finding';

/** What no check reads yet. It is said, so that nobody takes silence for a yes. */
export const unseenCheck: Check = {
  name: 'not looked at',
  needs: [],
  run: async ({ settings: { instanceArn, allowedCountries, signIn } }) => [
    notKnown(`Whether the instance may call ${allowedCountries.join(', ')}.`, 'No API tells. Call a number of each; Connect opens countries on request (docs/operator/deploy.md, Before).'),
    ...(signIn.kind === 'issuer' ? [notKnown(`Whether each agent can sign in at ${signIn.issuer} under their name in Connect.`, `Compare the users of ${instanceArn} with those.`)] : []),
  ],
};
