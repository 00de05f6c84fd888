import { type Check, right, wrong } from '../finding';

/** Whether the provider that people sign in by stands behind the pool. */
export const federationCheck: Check = {
  name: 'federation',
  needs: ['cognito-idp:ListIdentityProviders'],
  async run({ stack, settings: { signIn } }) {
    if (!stack || signIn.kind !== 'cognito' || signIn.federation.kind === 'none') return [];
    const { name } = signIn.federation;
    if ((await stack.providers()).includes(name)) return [right(`People sign in by ${name}.`)];
    return [wrong(`The user pool has no identity provider ${name}: nobody can sign in.`, 'npm run deploy makes it from signIn.federation. If somebody deleted it by hand, deploy once without signIn.federation, and then with it.')];
  },
};
