import type { CallbackQueueSetting } from '../../../lib/settings/queue-setting';
import type { Settings } from '../../../lib/settings/settings';

const instanceArn = 'arn:aws:connect:eu-central-1:111122223333:instance/11111111-2222-3333-4444-555555555555';
const queue: CallbackQueueSetting = { name: 'Support', arn: `${instanceArn}/queue/22222222-3333-4444-5555-666666666666` };

/** The smallest settings that deploy, with numbers and sign-in that exist already. Agents click, and nothing is promised. */
const least: Settings = {
  instanceArn,
  dedicatedNumber: { kind: 'existing', arn: 'arn:aws:connect:eu-central-1:111122223333:phone-number/33333333-4444-5555-6666-777777777777', number: '+493023456789' },
  source: { kind: 'existing', arn: 'arn:aws:connect:eu-central-1:111122223333:phone-number/44444444-5555-6666-7777-888888888888', number: '+493034567890' },
  callerId: '+493012345678',
  dialMode: 'queued-callback',
  legacy: { allowed: false },
  allowedCountries: ['DE'],
  defaultCountry: 'DE',
  signIn: { kind: 'issuer', issuer: 'https://login.example.com/', audience: ['desk'] },
  identity: { claim: 'username', holds: 'username' },
  page: { kind: 'none' },
  pageOrigins: ['https://desk.example.com'],
};

const claimed = { kind: 'claim', country: 'DE', type: 'DID' } as const;
const callIns = { number: '+493012345678' };
const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/55555555-6666-7777-8888-999999999999';
const webAcl = { kind: 'existing', arn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/ours/55555555-6666-7777-8888-999999999999' } as const;
const webhook = { id: 'shop', address: 'https://shop.example.com/dialback', header: 'x-api-key', secretName: 'shop-push' };

/** A choice of the operator that makes resources, and the settings that it changes from the rung before. */
export interface Rung {
  /** Name of the choice on the page. */
  choice: string;
  change: Partial<Settings>;
}

/** The rungs from the smallest to the full settings. A resource that a rung adds is there because of its choice. */
export const LADDER: readonly Rung[] = [
  { choice: 'always', change: least },
  { choice: '`dedicatedNumber`, `source`: claim', change: { dedicatedNumber: claimed, source: claimed } },
  { choice: '`signIn`: cognito', change: { signIn: { kind: 'cognito', domainPrefix: 'dialback-printed', callbackUrls: ['https://desk.example.com/'] } } },
  { choice: '`page`: cloudfront', change: { page: { kind: 'cloudfront' } } },
  { choice: '`page.domain`', change: { page: { kind: 'cloudfront', domain: { name: 'desk.example.com', certificateArn } } } },
  { choice: '`page.softphone`', change: { page: { kind: 'cloudfront', softphone: { kind: 'embedded-ccp', instanceAddress: 'https://desk.my.connect.aws' } } } },
  { choice: '`queues`', change: { queues: [queue] } },
  { choice: '`roles`', change: { roles: { kind: 'claim', claim: 'cognito:groups', administrators: ['administrators'] } } },
  { choice: '`offer.aboveSeconds`', change: { queues: [{ ...queue, offer: { aboveSeconds: 120 } }] } },
  { choice: '`agentView`', change: { agentView: true } },
  { choice: '`apps`', change: { apps: [{ name: 'shop', keyDigest: '0'.repeat(64) }] } },
  { choice: '`edge`', change: { edge: { kind: 'cloudfront', webAcl } } },
  { choice: '`edge.domain`', change: { edge: { kind: 'cloudfront', webAcl, domain: { name: 'callbacks.example.com', certificateArn } } } },
  { choice: '`calling.customersListThemselves`', change: { calling: { customersListThemselves: true } } },
  { choice: '`callIns`', change: { callIns } },
  { choice: '`callIns.webhooks`', change: { callIns: { ...callIns, webhooks: [webhook] } } },
  { choice: '`voicemails`', change: { voicemails: { kind: 'voicemail-express', recordings: 'vmx3-recordings-desk', transcripts: 'vmx3-transcripts-desk' } } },
  { choice: '`voicemails.endTasks`', change: { voicemails: { kind: 'voicemail-express', recordings: 'vmx3-recordings-desk', transcripts: 'vmx3-transcripts-desk', endTasks: true } } },
  { choice: '`voicemails`: own', change: { voicemails: { kind: 'own', recordings: { kind: 'existing', bucket: 'amazon-connect-desk', prefix: 'connect/desk/CallRecordings' } } } },
  { choice: '`voicemails.recordings`: new', change: { voicemails: { kind: 'own', recordings: { kind: 'new' } } } },
  { choice: '`events`', change: { events: { bus: 'own' } } },
  { choice: '`texts`', change: { texts: { company: 'Example' } } },
  { choice: '`events.webhooks`', change: { events: { bus: 'own', webhooks: [{ ...webhook, id: 'crm' }] } } },
  { choice: '`journeys`: all', change: { journeys: 'all' } },
  { choice: '`reports.export`', change: { reports: { export: { bucket: 'desk-reports', prefix: 'dialback/' } } } },
  { choice: '`atMostPlacementsPerMinute`', change: { atMostPlacementsPerMinute: 240 } },
  { choice: '`legacy.allowed`', change: { legacy: { allowed: true, acceptedBecause: 'This page names all that there may be.' } } },
  { choice: '`alarms`: email', change: { alarms: { kind: 'email', address: 'on-call@example.com' } } },
];
