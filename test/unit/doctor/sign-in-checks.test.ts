import { federationCheck } from '../../../lib/doctor/checks/federation';
import { unseenCheck } from '../../../lib/doctor/checks/unseen';
import type { Account } from '../../../lib/doctor/finding';

const federation = { kind: 'saml', name: 'Entra', metadataUrl: 'https://login.example.com/metadata', usernameFrom: 'name' };
const account = (providers: string[]) =>
  ({
    settings: { identity: { claim: 'preferred_username', holds: 'username' }, signIn: { kind: 'cognito', federation }, instanceArn: 'arn', allowedCountries: ['DE'] },
    stack: { providers: async () => providers },
  }) as unknown as Account;

test.each([
  [['Entra'], 'right: People sign in by Entra.'],
  [['Okta'], 'wrong: The user pool has no identity provider Entra: nobody can sign in.'],
])('of a pool with the providers %j it says so', async (providers, says) => {
  const said = await federationCheck.run(account(providers));
  expect(said.map((one) => `${one.is}: ${one.says}`)).toEqual([says]);
});

test('that it does not see who can sign in at the provider is said', async () => {
  expect((await unseenCheck.run(account([]))).map(({ says }) => says)).toContain('Whether each agent can sign in at Entra under their name in Connect.');
});
