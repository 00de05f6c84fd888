import { type Check, notKnown } from '../finding';

/** What no check reads yet. It is said, so that nobody takes silence for a yes. */
export const unseenCheck: Check = {
  name: 'not looked at',
  needs: [],
  run: async ({ settings: { instanceArn, accountCallsPerSecond, allowedCountries, signIn } }) => [
    notKnown(`Whether the account has ${accountCallsPerSecond} StartOutboundVoiceContact requests a second.`, 'Service Quotas, Amazon Connect, Rate of StartOutboundVoiceContact API requests.'),
    notKnown('Whether the instance has enough concurrent calls: each click and callback takes one more for some seconds.', 'Service Quotas, Amazon Connect, Concurrent active calls per instance.'),
    notKnown(`Whether the instance may call ${allowedCountries.join(', ')}.`, 'docs/operator/deploy.md, Before: Connect opens countries on request.'),
    ...(signIn.kind === 'issuer' ? [notKnown(`Whether each agent can sign in at ${signIn.issuer} under their name in Connect.`, `Compare the users of ${instanceArn} with those.`)] : []),
  ],
};
