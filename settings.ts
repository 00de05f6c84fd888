/**
 * The settings that you decide before `npm run deploy`. lib/settings/settings.ts explains every field, and your editor shows it on hover. The ARN below is
 * AWS's example account: put your own instance's there first.
 */
import { defineSettings } from './lib/settings/define-settings';

export default defineSettings({
  instanceArn: 'arn:aws:connect:eu-central-1:111122223333:instance/11111111-2222-3333-4444-555555555555',

  // The number that handoff calls are made to, and the one that they are made from. They must differ.
  dedicatedNumber: { kind: 'claim', country: 'DE', type: 'DID' },
  source: { kind: 'claim', country: 'DE', type: 'DID' },

  // The number that customers see. It must be claimed on the instance.
  callerId: '+493012345678',

  dialMode: 'queued-callback',
  legacy: { allowed: false },

  allowedCountries: ['DE', 'AT', 'CH'],
  defaultCountry: 'DE',

  // Queues whose customers may be promised a callback. Without any, agents click to dial and promise nothing.
  queues: [{ name: 'Support', arn: 'arn:aws:connect:eu-central-1:111122223333:instance/11111111-2222-3333-4444-555555555555/queue/22222222-3333-4444-5555-666666666666' }],

  signIn: { kind: 'cognito', domainPrefix: 'dialback-example' },
  identity: { claim: 'cognito:username', holds: 'username' },
});
