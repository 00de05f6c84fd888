import { createHash } from 'node:crypto';
import type { CallbackQueueSetting } from '../lib/settings/queue-setting';
import type { Settings } from '../lib/settings/settings';
import { customerApp, instanceArn, pushApplication, pushWebhook, roles, salesNumber, supportNumber } from './instance/local-instance';
import type { SeededInstance } from './instance/seed-instance';
import { ownVoicemails } from './voicemails/own-recorder';

/** The decisions of the simulated company's operator: the same settings as in an account, read by the same CDK app. */
export function settingsOf(instance: SeededInstance): Settings {
  return {
    instanceArn,
    dedicatedNumber: { kind: 'claim', country: 'GB', type: 'DID' },
    source: { kind: 'claim', country: 'GB', type: 'DID' },
    callerId: supportNumber,
    dialMode: 'queued-callback',
    legacy: { allowed: true, acceptedBecause: 'Nobody real waits on this machine; the two modes can be compared.' },
    allowedCountries: ['GB', 'DE', 'US'],
    defaultCountry: 'GB',
    // Whoever tries the lab at night wants their phones to ring. Customers in America have a day of their own.
    calling: { window: { from: '00:00', to: '24:00' }, windowOfCountry: { US: { from: '08:00', to: '21:00' } } },
    queues: queuesOf(instance),
    apps: [{ name: customerApp.name, keyDigest: createHash('sha256').update(customerApp.key).digest('hex') }],
    callIns: { number: supportNumber, pushApplications: [pushApplication], webhooks: [{ ...pushWebhook, header: 'x-api-key', secretName: 'shop-push' }] },
    voicemails: ownVoicemails,
    events: { bus: 'own' },
    signIn: { kind: 'cognito', domainPrefix: 'dialback-local', callbackUrls: ['http://127.0.0.1:8080/'] },
    identity: { claim: 'username', holds: 'username' },
    roles: { kind: 'claim', claim: 'cognito:groups', administrators: [roles.administrator.group], supervisors: [{ who: roles.supervisor.group, queues: ['Support'] }] },
    page: { kind: 'none' },
    pageOrigins: ['http://127.0.0.1:8080'],
  };
}

/** A failed attempt is tried again after five minutes, so that a person who watches need not wait for half an hour. */
function queuesOf({ supportQueue, salesQueue, supportNumberArn, salesNumberArn }: SeededInstance): CallbackQueueSetting[] {
  return [
    {
      name: 'Support',
      arn: supportQueue.arn,
      callerId: { arn: supportNumberArn, number: supportNumber },
      retryMinutes: 5,
      offer: { aboveSeconds: 60 },
      slots: { lengthMinutes: 15, capacity: 2, leadMinutes: 10 },
    },
    {
      name: 'Sales',
      arn: salesQueue.arn,
      callerId: { arn: salesNumberArn, number: salesNumber },
      retryMinutes: 5,
      offer: { aboveSeconds: 120 },
      slots: { capacity: 1 },
    },
  ];
}
