import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/cjs/api';
import * as v from 'valibot';
import { defineSettings, SettingsError } from '../../lib/settings/define-settings';
import { checkTogether } from '../../lib/settings/check-together';
import { loadSettings, loadStacks } from '../../lib/settings/load-settings';
import { scheduledCallsPerSecondOf } from '../../lib/settings/rates';
import type { CheckedSettings, Settings } from '../../lib/settings/settings';
import { settingsRules } from '../../lib/settings/rules/find-faults';
import { wordingRules } from '../../lib/settings/rules/wording-rules';
import { queueRules } from '../../lib/settings/rules/queue-rules';
import { settingsSchema } from '../../lib/settings/settings-schema';
import { otherSettings, plainSettings } from './synthesize';

// A file of settings is TypeScript. Commands run under tsx, which reads it.
afterAll(register());

const existing = { kind: 'existing', arn: 'arn:aws:connect:eu-central-1:111122223333:phone-number/aaaaaaaa-0000-4000-8000-000000000001', number: '+493011111111' };
const elsewhere = { ...existing, arn: existing.arn.replace('eu-central-1', 'us-east-1') };
const foreignQueue = { kind: 'queue', arn: plainSettings.instanceArn.replace('1111-2222', '9999-2222') + '/queue/bbbbbbbb-0000-4000-8000-000000000001', number: '+493022222222' };
const [support, sales] = plainSettings.queues!;
const customersFirst = { mode: 'customer-first', customerFirst: { announcedAs: 'Example' } };
const supportWith = (change: object) => ({ queues: [{ ...support, ...change }] });
const own = (code: string) => ({ code, label: { en: 'Sold', de: 'Verkauft' }, does: 'done' });
const webhook = { id: 'shop', address: 'https://shop.example.com/dialback', header: 'x-api-key', secretName: 'shop-push' };
const statusId = 'cccccccc-0000-4000-8000-000000000001';

const WEB_ACL = { kind: 'existing', arn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/ours/55555555-6666-7777-8888-999999999999' };
const ownDomain = { name: 'desk.example.com', certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/55555555-6666-7777-8888-999999999999' };
const edgeWith = (change: object) => ({ edge: { kind: 'cloudfront', webAcl: WEB_ACL, keyNumber: 1, ...change } });
/** The operator serves the page. */
const ownPage = { page: { kind: 'none' }, pageOrigins: ['https://desk.example.com'], signIn: { kind: 'issuer', issuer: 'https://login.example.com/', audience: ['desk'] } };

const stream = (table: string, region = 'eu-central-1') => `arn:aws:dynamodb:${region}:111122223333:table/${table}/stream/2026-11-23T09:00:00.000`;

const govCloud = (change: Record<string, unknown>) => JSON.parse(JSON.stringify({ ...plainSettings, ...change }).replaceAll('arn:aws:', 'arn:aws-us-gov:').replaceAll('eu-central-1', 'us-gov-west-1')) as Record<string, unknown>;

function problemsOf(change: Record<string, unknown>): string[] {
  try {
    defineSettings({ ...plainSettings, ...change } as unknown as Settings);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

/** A wrong choice, and the words that an operator must read: the field, the value, and what is allowed or what to do. */
const refused: [what: string, change: Record<string, unknown>, words: string[]][] = [
  ['an unknown field', { calerId: '+4930' }, ['calerId is not a setting', 'callerId']],
  ['an unknown field inside another', { legacy: { allowed: false, why: 'x' } }, ['legacy.why is not a setting', 'acceptedBecause']],
  ['a field left out', { callerId: undefined }, ['callerId', 'E.164']],
  ['an instance id in place of the ARN', { instanceArn: '11111111-2222-3333-4444-555555555555' }, ['instanceArn is "1111', 'ARN of a Connect instance', 'arn:aws:connect:']],
  ['a number in national form', { callerId: '030 12345678' }, ['callerId is "030 12345678"', 'E.164', '+493012345678']],
  ['a country that is none', { allowedCountries: ['DE', 'UK'] }, ['allowedCountries.1 is "UK"', 'ISO 3166']],
  ['a country written out', { dedicatedNumber: { kind: 'claim', country: 'Germany', type: 'DID' } }, ['dedicatedNumber.country is "Germany"', 'two capital letters']],
  ['no country at all', { allowedCountries: [] }, ['allowedCountries', 'at least one']],
  ['a ring time that Connect would not take', { legacy: { allowed: false, ringTimeoutSeconds: 61 } }, ['legacy.ringTimeoutSeconds is 61', '15 to 60']],
  ['a ring time just too short', { legacy: { allowed: false, ringTimeoutSeconds: 14 } }, ['15 to 60']],
  ['a dial mode that does not exist', { dialMode: 'customer-first' }, ['dialMode is "customer-first"', 'queued-callback, legacy']],
  ['connection attempts that Connect might make by itself', { maximumConnectionAttempts: 2 }, ['maximumConnectionAttempts is 2', '0 or 1']],
  ['a guarantee without its ids', { orderGuarantee: { kind: 'hold-status', holdStatusId: statusId } }, ['orderGuarantee.routableStatusId is missing']],
  ['a guarantee with a name for an id', { orderGuarantee: { kind: 'quiet-routing-profile', routingProfileId: 'Quiet' } }, ['orderGuarantee.routingProfileId is "Quiet"', 'not a name']],
  ['a guarantee that does not exist', { orderGuarantee: { kind: 'both' } }, ['orderGuarantee.kind is "both"', 'hold-status, quiet-routing-profile']],
  ['a page address for an origin', { pageOrigins: ['https://desk.example.com/app'] }, ['pageOrigins.0', 'without a path']],
  ['no page at all', { page: { kind: 'none' }, signIn: { kind: 'cognito', domainPrefix: 'dialback-test', callbackUrls: ['https://desk.example.com/'] } }, ['page is none', 'pageOrigins is empty']],
  ['a sign-in that leads back nowhere', { page: { kind: 'none' }, pageOrigins: ['https://desk.example.com'] }, ['signIn.callbackUrls is empty', 'send nobody back']],
  ['a list of voicemails that browsers would not ask', { page: { kind: 'cloudfront', services: [], voicemailsUrl: 'https://mail.example.com/list' } }, ['page.voicemailsUrl is on https://mail.example.com', 'page.services']],
  ['a recorder without a place', { voicemails: { kind: 'own' } }, ['voicemails.recordings is missing']],
  ['a recorder with a place that does not exist', { voicemails: { kind: 'own', recordings: { kind: 'instance' } } }, ['voicemails.recordings', 'existing, new']],
  ['a place for recordings that ends in a slash', { voicemails: { kind: 'own', recordings: { kind: 'existing', bucket: 'calls', prefix: 'connect/centre/CallRecordings/' } } }, ['voicemails.recordings.prefix', 'without a slash']],
  ['a bucket that is none', { voicemails: { kind: 'own', recordings: { kind: 'existing', bucket: 's3://calls', prefix: 'a/b' } } }, ['voicemails.recordings.bucket', 'the name of an S3 bucket']],
  ['tasks that our own recorder does not make', { voicemails: { kind: 'own', recordings: { kind: 'new' }, endTasks: true } }, ['voicemails.endTasks']],
  ['a message longer than a flow listens', { voicemails: { kind: 'own', recordings: { kind: 'new' }, longestSeconds: 181 } }, ['voicemails.longestSeconds is 181', '10 to 180']],
  ['a language without its country', { voicemails: { kind: 'own', recordings: { kind: 'new' }, transcripts: { kind: 'transcribe', language: 'de' } } }, ['voicemails.transcripts.language is "de"', 'en-GB']],
  ['numbers that nobody is told', { events: { bus: 'none', numbers: 'whole' } }, ['events.numbers', "events.bus is 'none'"]],
  ['texts that follow no events', { events: { bus: 'none' }, texts: { company: 'Example' } }, ['texts is set', "events.bus is 'none'"]],
  ['a reminder that comes too late', { texts: { company: 'Example', reminderMinutes: 4 } }, ['texts.reminderMinutes is 4', '5 to 1440']],
  ['servers that are told nothing', { events: { bus: 'none', webhooks: [{ id: 'crm', address: 'https://crm.example.com/d', header: 'x-key', secretName: 'crm' }] } }, ['events.webhooks', "events.bus is 'none'"]],
  ['a server that is named twice', { events: { bus: 'own', webhooks: ['a', 'b'].map((part) => ({ id: 'crm', address: `https://crm.example.com/${part}`, header: 'x-key', secretName: 'crm' })) } }, ['events.webhooks names crm twice']],
  ['a server that hears of what there is not', { events: { bus: 'own', webhooks: [{ id: 'crm', address: 'https://crm.example.com/d', header: 'x-key', secretName: 'crm', about: ['agent'] }] } }, ['events.webhooks.0.about.0', 'callback, dial, voicemail, request']],
  ['a bus of somebody else’s', { events: { bus: 'default' } }, ['events.bus is "default"', 'own, none']],
  ['a certificate that CloudFront does not take', { page: { kind: 'cloudfront', domain: { name: 'desk.example.com', certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/5' } } }, ['page.domain.certificateArn', 'us-east-1']],
  ['everybody’s frame', { page: { kind: 'cloudfront', framedBy: ['*'] } }, ['page.framedBy.0', 'https://*.my.connect.aws']],
  ['a softphone at the address of its page', { page: { kind: 'cloudfront', softphone: { kind: 'embedded-ccp', instanceAddress: 'https://desk.my.connect.aws/ccp-v2/' } } }, ['page.softphone.instanceAddress', 'without a path']],
  ['a workspace that does not exist', { page: { kind: 'cloudfront', workspace: { kind: 'guide' } } }, ['page.workspace', 'application, none']],
  ['a softphone that does not exist', { page: { kind: 'cloudfront', softphone: { kind: 'ours' } } }, ['page.softphone', 'embedded-ccp, elsewhere']],
  ['log retention that CloudWatch does not offer', { logRetentionDays: 91 }, ['logRetentionDays is 91', '90']],
  ['the source being the dedicated number', { dedicatedNumber: existing, source: existing }, ['source is the dedicated number +493011111111', 'another number']],
  ['a source queue that shows the dedicated number', { dedicatedNumber: existing, source: { ...otherSettings.source, number: existing.number } }, ['source is the dedicated number', 'reports nothing']],
  ['customers seeing the dedicated number', { dedicatedNumber: existing, callerId: existing.number }, ['callerId is the dedicated number', 'turned away']],
  ['legacy mode by default without wanting it', { dialMode: 'legacy' }, ['dialMode is "legacy"', 'legacy.allowed is false', 'waiting']],
  ['a reason for a mode that is off', { legacy: { allowed: false, acceptedBecause: 'Because we always did.' } }, ['legacy.acceptedBecause', 'legacy.allowed']],
  ['a queue with a country that is not allowed', supportWith({ allowedCountries: ['FR'] }), ['queues.0.allowedCountries', 'names FR']],
  ['a number that is called without end', { calling: { callsToNumberADay: 101 } }, ['calling.callsToNumberADay is 101', '1 to 100', 'unlimited']],
  ['a log of a week', { calling: { auditKeptDays: 7 } }, ['calling.auditKeptDays is 7', '30 to 3650', "'for-ever'"]],
  ['an agent for whom no call is placed', { calling: { callsOfAgentADay: 0 } }, ['calling.callsOfAgentADay is 0', '1 to 1000']],
  ['a queue of beginnings that are none', supportWith({ allowedPrefixes: ['030'] }), ['queues.0.allowedPrefixes.0 is "030"', 'E.164']],
  ['a PIN for a country that nobody calls', { calling: { pinFor: ['FR'] } }, ['calling.pinFor names FR', 'leaves out']],
  ['a PIN for what is neither country nor beginning', { calling: { pinFor: ['abroad'] } }, ['calling.pinFor.0', '+4990']],
  ['PINs that nobody could take away', { calling: { pinFor: ['DE'] }, roles: { kind: 'none' } }, ['calling.pinFor is set', 'set roles']],
  ['a default country that is not allowed', { defaultCountry: 'FR' }, ['defaultCountry is FR', 'DE, AT']],
  ['one quiet routing profile for clicks and for voicemails', { orderGuarantee: { kind: 'quiet-routing-profile', routingProfileId: statusId }, quietWork: { routingProfileId: statusId } }, ['Make a second routing profile']],
  ['holding agents in the status they are held from', { orderGuarantee: { kind: 'hold-status', holdStatusId: statusId, routableStatusId: statusId } }, ['never be held']],
  ['a number of another region', { dedicatedNumber: elsewhere }, ['dedicatedNumber.arn is in us-east-1:111122223333', 'eu-central-1:111122223333']],
  ['a claim that people can change themselves', { identity: { claim: 'preferred_username', holds: 'username' } }, ['identity.claim is preferred_username', 'act as other agents', 'cognito:username']],
  ['a prefix of another country', { source: { kind: 'claim', country: 'DE', type: 'DID', prefix: '+4312' } }, ['source.prefix is +4312', 'numbers of DE start with +49']],
  ['a queue without a name', supportWith({ name: '' }), ['queues.0.name is ""', '1 to 60 characters']],
  ['a queue name of two lines', supportWith({ name: 'Support\nUK' }), ['queues.0.name is "Support\\nUK"', 'without line breaks']],
  ['a queue by its id', supportWith({ arn: 'bbbbbbbb-0000-4000-8000-000000000002' }), ['queues.0.arn is "bbbb', '<instance ARN>/queue/<id>']],
  ['a misspelt decision about a queue', supportWith({ retryMinuts: 5 }), ['queues.0.retryMinuts is not a setting', 'retryMinutes']],
  ['a queue whose callbacks may lie no hour ahead', supportWith({ aheadAtMostHours: 0 }), ['queues.0.aheadAtMostHours is 0', 'hours from 1 to 720']],
  ['a callback owned for longer than 30 days', supportWith({ ownedAtMostHours: 721 }), ['queues.0.ownedAtMostHours is 721', '1 to 720']],
  ['half a retry', supportWith({ retries: 1.5 }), ['queues.0.retries is 1.5', 'retries from 0 to 20']],
  ['a retry at once', supportWith({ retryMinutes: 1 }), ['queues.0.retryMinutes is 1', 'minutes from 2 to 1440']],
  ['an owner waited for over an hour', supportWith({ ownerPatienceMinutes: 61 }), ['queues.0.ownerPatienceMinutes is 61', '1 to 60']],
  ['a look of a quarter of an hour', supportWith({ lookAtMostMinutes: 15 }), ['queues.0.lookAtMostMinutes is 15', 'minutes from 1 to 10']],
  ['no promise for a whole day', supportWith({ lastPromiseMinutesBeforeClosing: 241 }), ['queues.0.lastPromiseMinutesBeforeClosing is 241', 'minutes from 0 to 240']],
  ['customers who come first and are not greeted', supportWith({ mode: 'customer-first' }), ['queues.0.customerFirst is missing', 'Say customerFirst.announcedAs']],
  ['a greeting where agents come first', supportWith({ customerFirst: { announcedAs: 'Example' } }), ['queues.0.customerFirst is set', "mode is 'agent-first'"]],
  ['a whisper that nobody would hear', supportWith({ ...customersFirst, outboundWhisper: { kind: 'own', arn: support!.arn.replace('/queue/', '/contact-flow/') } }), ['queues.0.outboundWhisper is own', 'no outbound whisper']],
  ['a look at a callback whose customer is called meanwhile', supportWith({ ...customersFirst, lookAtMostMinutes: 2 }), ['queues.0.lookAtMostMinutes is 2', "mode is 'customer-first'", 'nobody looks at a callback first']],
  ['calls that Connect is to place itself', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', calledBy: 'connect' } }), ["queues.0.customerFirst.calledBy is 'connect'", 'publishes nowhere', "Set calledBy to 'dialback'"]],
  ['events of agents that nobody reads', { agentEventStream: { arn: 'arn:aws:kinesis:eu-central-1:111122223333:stream/agents' } }, ['agentEventStream is set', "no queue has the mode 'customer-first'"]],
  ['events of agents of another region', { ...supportWith(customersFirst), agentEventStream: { arn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/agents' } }, ['agentEventStream.arn', 'eu-central-1:111122223333']],
  ['a skill without a value', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', skills: [{ name: 'Language', value: '' }] } }), ['queues.0.customerFirst.skills.0.value']],
  ['customers who come by no priority at all', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', prioritiesByAttempt: [] } }), ['queues.0.customerFirst.prioritiesByAttempt']],
  ['a priority that Connect does not have', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', prioritiesByAttempt: [5, 0] } }), ['queues.0.customerFirst.prioritiesByAttempt.1 is 0', '1 to 99']],
  ['more queues with customers first than one reading tells of', { queues: Array.from({ length: 101 }, (_, nth) => ({ ...support, name: `Queue ${nth}`, arn: support!.arn.replace(/...$/, String(nth).padStart(3, '0')), ...customersFirst })) }, ['101 queues have the mode', '100 queues']],
  ['calls beyond the idle agents in one of two queues', { queues: [{ ...support, ...customersFirst, customerFirst: { announcedAs: 'Example', overdialCaution: 3 } }, { ...support, name: 'Sales', arn: support!.arn.replace(/...$/, '003'), ...customersFirst }] }, ['queues.0.customerFirst.overdialCaution is set', 'for the same agents']],
  ['no caution at all', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', overdialCaution: 1 } }), ['queues.0.customerFirst.overdialCaution is 1', '2 to 5']],
  ['a weight that is none', supportWith({ weight: 0 }), ['queues.0.weight is 0', '1 to 10']],
  ['a lead of twenty minutes', supportWith({ leadAtMostMinutes: 20 }), ['queues.0.leadAtMostMinutes is 20', '0 to 15']],
  ['a phone that hardly rings', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', ringSeconds: 14 } }), ['queues.0.customerFirst.ringSeconds is 14', '15 to 60']],
  ['a modifier beyond one call for each agent', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', pacingModifier: 11 } }), ['queues.0.customerFirst.pacingModifier is 11', '1 to 10']],
  ['a tenth of all answers abandoned and more', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', abandonmentRate: { targetRate: 0.2 } } }), ['queues.0.customerFirst.abandonmentRate.targetRate is 0.2', '0.001 to 0.1']],
  ['a machine that nobody tells of', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', answeringMachine: { kind: 'to-queue' } } }), ['queues.0.customerFirst.answeringMachine is set', "proof is 'key'"]],
  ['a doubt that nobody has', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', proof: 'none', notDetected: 'answering-machine' } }), ['queues.0.customerFirst.notDetected is set', "proof is 'none'"]],
  ['a flow of another instance for who answers', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', liveVoice: { kind: 'to-flow', arn: foreignQueue.arn.replace('/queue/', '/contact-flow/') } } }), ['queues.0.customerFirst.liveVoice.arn is a flow of another instance']],
  ['a reaction that does not exist', supportWith({ ...customersFirst, customerFirst: { announcedAs: 'Example', liveVoice: { kind: 'to-agent' } } }), ['queues.0.customerFirst.liveVoice', 'to-queue, to-flow, hang-up']],
  ['a name that would be read as a path of the flow', supportWith({ ...customersFirst, customerFirst: { announcedAs: '$.Attributes.x' } }), ['queues.0.customerFirst.announcedAs', 'without $']],
  ['a purge before anyone could call', supportWith({ purgeMinutes: 9 }), ['queues.0.purgeMinutes is 9', '10 to 10080']],
  ['a whisper by a name of ours', supportWith({ outboundWhisper: { kind: 'announced' } }), ['queues.0.outboundWhisper.kind is "announced"', 'dialback, own']],
  ['a whisper of one’s own by its id', supportWith({ outboundWhisper: { kind: 'own', arn: statusId } }), ['queues.0.outboundWhisper.arn is "cccc', '<instance ARN>/contact-flow/<id>']],
  ['a whisper of another instance', supportWith({ outboundWhisper: { kind: 'own', arn: foreignQueue.arn.replace('/queue/', '/contact-flow/') } }), ['queues.0.outboundWhisper.arn is a flow of another instance', 'this instance']],
  ['no callback at a time', supportWith({ queuedAtMost: 0 }), ['queues.0.queuedAtMost is 0', '1 to 25', 'unlimited']],
  ['the whole rate of the account for promised callbacks', { scheduledCallsPerSecond: 2 }, ['scheduledCallsPerSecond is 2', '2 calls per second', '1.9 at most']],
  ['the rate of the account for the stack’s share of it', { scheduledCallsPerSecond: 1, shareOfAccount: 0.5 }, ['scheduledCallsPerSecond is 1', '2 × shareOfAccount 0.5', '0.95 at most']],
  ['a switch that a busy day would trip', { atMostPlacementsPerMinute: 90 }, ['atMostPlacementsPerMinute is 90', '90 promised callbacks may start in a minute', 'more than 90']],
  ['a quota that no account has', { accountCallsPerSecond: 0.5 }, ['accountCallsPerSecond is 0.5', '1 to 50, in calls per second']],
  ['a quota beyond what a tick can send', { accountCallsPerSecond: 51 }, ['accountCallsPerSecond is 51', '1 to 50']],
  ['more than the whole account', { shareOfAccount: 1.5 }, ['shareOfAccount is 1.5', '0.05 to 1']],
  ['a named stack that does not say its share', { stackName: 'Second' }, ['stackName is Second', 'shareOfAccount', 'Say 1 if it is the only one', '0.5 for each of two']],
  ['pages that nobody could use', { agentRequestsPerSecond: 1 }, ['agentRequestsPerSecond is 1', '10 to 5000, in requests per second']],
  ['a callback queue of another instance', supportWith({ arn: foreignQueue.arn }), ['queues.0.arn is a queue of another instance']],
  ['one queue twice', { queues: [support, { ...sales, arn: support!.arn }] }, ['queues.1.arn is arn:aws:connect', 'as queues.0.arn is', 'one twin']],
  ['two queues of one name', { queues: [support, { ...sales, name: 'SUPPORT' }] }, ['queues.1.name is SUPPORT', 'as queues.0.name is']],
  ['a twin queue that can show no number', { callerId: 'from-queue', queues: [sales, support] }, ['queues.1.callerId is missing', 'Name a number']],
  ['another number to show that nobody would see', { callerIds: [{ number: '+4989345678', name: 'Munich', agentsChoose: false }] }, ['callerIds.0.countries is missing', 'let agents choose']],
  ['another number to show twice', { callerIds: [{ number: '+4989345678', name: 'Munich' }, { number: '+4989345678', name: 'Again' }] }, ['callerIds.1.number is +4989345678', 'Name it once']],
  ['another number to show that is shown anyway', { callerIds: [{ number: '+493012345678', name: 'Berlin' }] }, ['callerIds.0.number is +493012345678, which is callerId']],
  ['another number to show that is the dedicated one', { dedicatedNumber: existing, callerIds: [{ number: existing.number, name: 'Berlin' }] }, ['callerIds.0.number is the dedicated number', 'turned away']],
  ['another number to show in a country that nobody calls', { callerIds: [{ number: '+4989345678', name: 'Munich', countries: ['US'] }] }, ['callerIds.0.countries names US', 'allowedCountries leaves out']],
  ['another number to show for a queue that is not there', { callerIds: [{ number: '+4989345678', name: 'Munich', queues: ['Returns'] }] }, ['callerIds.0.queues names Returns', 'no name of one of queues']],
  ['a line of few callbacks that are served by their time', supportWith({ order: 'by-time', queuedAtMost: 2 }), ['queues.0.queuedAtMost is 2', "order is 'by-time'", 'lose their place']],
  ['a queue that shows the dedicated number', { dedicatedNumber: existing, queues: [{ ...support, callerId: { arn: existing.arn, number: existing.number } }] }, ['queues.0.callerId is the dedicated number', 'turned away']],
  ['a queue’s number of another region', supportWith({ callerId: { arn: elsewhere.arn, number: elsewhere.number } }), ['queues.0.callerId.arn is in us-east-1', 'share region']],
  ['retries that the purge would forestall', supportWith({ retryMinutes: 60, purgeMinutes: 60 }), ['queues.0.retryMinutes is 60', 'purgeMinutes is 60', 'retries to 0']],
  ['a time that no seconds can say', supportWith({ offer: { aboveSeconds: 'always' } }), ['queues.0.offer.aboveSeconds is "always"', "or 'never'"]],
  ['slots of four minutes', supportWith({ slots: { capacity: 1, lengthMinutes: 4 } }), ['queues.0.slots.lengthMinutes is 4', '5 to 240']],
  ['slots for any number of customers', supportWith({ slots: { lengthMinutes: 30 } }), ['queues.0.slots.capacity is missing']],
  ['more customers in a slot than may stand in line', supportWith({ slots: { capacity: 4 } }), ['queues.0.slots.capacity is 4', 'queuedAtMost is 2', 'Make queuedAtMost 4 or more', 'capacity 2 or less']],
  ['an app’s key in place of its digest', { apps: [{ name: 'shop', keyDigest: 'jOfH6EhBk8l9d6M70PT180IDOwKgmRMaQlVHLPv57Cc' }] }, ['apps.0.keyDigest', 'Never the key itself']],
  ['an app whose name would break the list of them', { apps: [{ name: 'My app', keyDigest: 'ab'.repeat(32) }] }, ['apps.0.name is "My app"', 'a-z, 0-9 and -']],
  ['apps with nothing to ask for', { queues: [], callIns: undefined }, ['apps names who may ask', 'queues is empty']],
  ['one key of two apps', { apps: ['shop', 'bank'].map((name) => ({ name, keyDigest: 'ab'.repeat(32) })) }, ['apps.1.keyDigest is that of apps.0', 'a key of its own']],
  ['calls that no app could announce', { apps: [], callIns: { number: '+493012345678' } }, ['callIns is set, but apps names none', 'leave callIns out']],
  ['announced calls to the dedicated number', { dedicatedNumber: existing, callIns: { number: existing.number } }, ['callIns.number is the dedicated number', 'call-in-match']],
  ['two webhooks of one name', { callIns: { number: '+493012345678', webhooks: [webhook, webhook] } }, ['callIns.webhooks names shop twice']],
  ['a webhook that anybody can read', { callIns: { number: '+493012345678', webhooks: [{ ...webhook, address: 'http://shop.example.com' }] } }, ['callIns.webhooks.0.address', 'https']],
  ['devices named one by one', { callIns: { number: '+493012345678', pushApplications: ['arn:aws:sns:eu-central-1:111122223333:endpoint/GCM/shop/1'] } }, ['callIns.pushApplications.0', 'platform application']],
  ['an outcome that Dialback has already', { outcomes: [own('voicemail')] }, ['outcomes.0.code is voicemail', 'one of Dialback’s own']],
  ['two outcomes of one code', { outcomes: [own('sold'), own('sold')] }, ['outcomes.1.code is sold', 'as outcomes.0.code is']],
  ['an outcome whose label would break the list of them', { outcomes: [{ ...own('sold'), label: { en: 'Sold|bought', de: 'Verkauft' } }] }, ['outcomes.0.label.en', 'without |']],
  ['a sender that phones cannot show', { numberCheck: { senderId: 'Example Company' } }, ['numberCheck.senderId is "Example Company"', '1 to 11']],
  ['slots whose lead is longer than their days', supportWith({ queuedAtMost: 1, slots: { capacity: 1, daysAhead: 1, leadMinutes: 1440 } }), ['queues.0.slots.leadMinutes is 1440', 'daysAhead is 1, which is 1440 minutes', 'no slot would ever be offered']],
  ['slots whose lead is longer than anything is promised', supportWith({ queuedAtMost: 1, aheadAtMostHours: 2, slots: { capacity: 1, leadMinutes: 120 } }), ['queues.0.slots.leadMinutes is 120', 'aheadAtMostHours is 2, which is 120 minutes']],
  ['slots beyond what may be promised', supportWith({ queuedAtMost: 1, aheadAtMostHours: 72, slots: { capacity: 1, daysAhead: 7 } }), ['queues.0.slots.daysAhead is 7', 'aheadAtMostHours is 72', 'Make daysAhead 3 at most', 'aheadAtMostHours 168 or more']],
  ['callbacks kept for longer than they may be promised', supportWith({ aheadAtMostHours: 24, ownedAtMostHours: 48 }), ['queues.0.ownedAtMostHours is 48', 'aheadAtMostHours is 24', 'Make ownedAtMostHours 24 at most']],
  ['an owner who is waited for until the purge', supportWith({ ownerPatienceMinutes: 30, purgeMinutes: 30, retryMinutes: 5 }), ['queues.0.ownerPatienceMinutes is 30', 'purgeMinutes is 30', 'no other agent would be offered it']],
  ['a look that lasts until the purge', supportWith({ lookAtMostMinutes: 10, purgeMinutes: 10, retryMinutes: 5 }), ['queues.0.lookAtMostMinutes is 10', 'purgeMinutes is 10']],
  ['a sign-in that sends people to a page which may not call the API', { signIn: { kind: 'cognito', domainPrefix: 'dialback-test', callbackUrls: ['https://old.example.com/desk'] } }, ['signIn.callbackUrls.0 is https://old.example.com/desk', 'pageOrigins leaves out https://old.example.com', 'Name https://old.example.com in pageOrigins']],
  ['alarms that another region’s topic would never be told', { alarms: { kind: 'topic', arn: 'arn:aws:sns:eu-west-1:111122223333:on-call' } }, ['alarms.arn is a topic in eu-west-1', 'the stack is in eu-central-1']],
  ['pushes through another region', { callIns: { number: '+493012345678', pushApplications: ['arn:aws:sns:us-east-1:111122223333:app/GCM/shop'] } }, ['callIns.pushApplications.0 is in us-east-1:111122223333', 'eu-central-1:111122223333']],
  ['one number under two ARNs', { dedicatedNumber: existing, callerId: '+493012345678', queues: [{ ...support, callerId: { arn: existing.arn.replace('0001', '0009'), number: '+493044444444' } }, { ...sales, callerId: { arn: existing.arn.replace('0001', '0009'), number: '+493055555555' } }] }, ['queues.1.callerId is +493055555555', 'but queues.0.callerId is +493044444444', 'a number has one ARN']],
  ['nobody to send back from the sign-in', { page: { kind: 'none' }, pageOrigins: ['https://desk.example.com'], signIn: { kind: 'cognito', domainPrefix: 'dialback-test', callbackUrls: [] } }, ['signIn.callbackUrls is empty']],
  ['text where an object stands', { legacy: 'off' }, ['legacy is "off": it must be an object with allowed, acceptedBecause']],
  ['a list where an object stands', { identity: ['username'] }, ['identity is ["username"]: it must be an object with claim, holds']],
  ['a kind where an object stands', { signIn: 'cognito' }, ['signIn is "cognito": it must be an object with a kind: cognito, issuer']],
  ['nothing where an object stands', { signIn: null }, ['signIn is null: it must be an object with a kind']],
  ['a needed object left out', { identity: undefined }, ['identity is missing']],
  ['a needed choice left out', { signIn: undefined }, ['signIn is missing']],
  ['an object where a list stands', { queues: { Support: {} } }, ['queues is {"Support":{}}: it must be a list of queues']],
  ['a queue by its name alone', { queues: ['Support'] }, ['queues.0 is "Support": it must be an object with name, arn']],
  ['a number where text stands', { callerId: 493012345678 }, ['callerId is 493012345678', 'E.164']],
  ['text where a number stands', { clickAtMostMinutes: '30' }, ['clickAtMostMinutes is "30"', 'a whole number of minutes']],
  ['no number at all', { accountCallsPerSecond: Number.NaN }, ['accountCallsPerSecond', '1 to 50']],
  ['an encryption key of another region', { encryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/dddddddd-0000-4000-8000-000000000009' }, ['encryptionKeyArn is a key in eu-west-1, but the stack is in eu-central-1']],
  ['a network without subnets', { network: { subnetIds: [], securityGroupIds: ['sg-0123456789abcdef0'] } }, ['network.subnetIds', 'must name at least one of the subnets']],
  ['a network by name', { network: { subnetIds: ['private-a'], securityGroupIds: ['sg-0123456789abcdef0'] } }, ['network.subnetIds.0 is "private-a"', 'the id of a subnet']],
  ['the name of a boundary for its ARN', { permissionsBoundaryArn: 'boundary' }, ['permissionsBoundaryArn is "boundary"', 'ARN of a managed policy']],
  ['tags that are AWS’s own', { tags: { 'aws:owner': 'me' } }, ['tags is {"aws:owner":"me"}', 'may not begin with aws:']],
  ['a number for a tag', { tags: { costs: 4711 } }, ['tags is {"costs":4711}', 'tags by name']],
  ['more tags than a resource takes', { tags: Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`t${n}`, 'x'])) }, ['must not name more than 40 tags']],
  ['a page of CloudFront where there is none', govCloud({ page: { kind: 'cloudfront' } }), ['page is cloudfront', 'the partition aws-us-gov has no CloudFront', 'Serve the page yourself']],
  ['an edge where there is no CloudFront', govCloud({ ...ownPage, ...edgeWith({}) }), ['edge is cloudfront', 'the partition aws-us-gov has no CloudFront']],
  ['an edge before nothing', { ...edgeWith({}), apps: [], callIns: undefined }, ['edge is cloudfront', 'stand before nothing']],
  ['an edge before a page that is not there', { ...ownPage, ...edgeWith({ pageWebAcl: WEB_ACL }) }, ['edge.pageWebAcl is set', 'the stack serves no page']],
  ['an address that may use up what all have', edgeWith({ webAcl: { kind: 'new', requestsPerAddress: 150_000 } }), ['edge.webAcl.requestsPerAddress is 150000', 'customerRequestsPerSecond is 500', 'less than 150000']],
  ['one domain for two distributions', { ...edgeWith({ domain: ownDomain }), page: { kind: 'cloudfront', domain: ownDomain, services: [] } }, ['edge.domain.name is desk.example.com', 'a domain leads to one distribution']],
  ['a web ACL of a region', edgeWith({ webAcl: { kind: 'existing', arn: WEB_ACL.arn.replace('us-east-1', 'eu-central-1') } }), ['edge.webAcl.arn is', 'scope CLOUDFRONT']],
  ['a table of another region', { table: { kind: 'existing', name: 'kept', streamArn: stream('kept', 'eu-west-1') } }, ['table.streamArn is in eu-west-1:111122223333', 'the stack is in eu-central-1']],
  ['the stream of another table', { table: { kind: 'existing', name: 'kept', streamArn: stream('other') } }, ['table.streamArn is the stream of another table than kept', 'npm run adopt']],
  ['lists of another region', { callingLists: { kind: 'existing', name: 'lists', auditName: 'audit', streamArn: stream('lists', 'eu-west-1') } }, ['callingLists.streamArn is in eu-west-1:111122223333']],
  ['lists without their stream', { callingLists: { kind: 'existing', name: 'lists', auditName: 'audit' } }, ['callingLists.streamArn is missing']],
  ['a table without its stream', { table: { kind: 'existing', name: 'kept' } }, ['table.streamArn is missing']],
  ['a key of another account', { keys: { kind: 'existing', secretArn: 'arn:aws:secretsmanager:eu-central-1:999922223333:secret:kept-AbCdEf' } }, ['keys.secretArn is in eu-central-1:999922223333']],
  ['the name of a secret for its ARN', { keys: { kind: 'existing', secretArn: 'kept' } }, ['keys.secretArn is "kept"', 'whole ARN of a secret']],
  ['a provider behind the pool, and names of the pool', { signIn: { kind: 'cognito', domainPrefix: 'dialback-test', federation: { kind: 'saml', name: 'Entra', metadataUrl: 'https://login.example.com/metadata', usernameFrom: 'name' } } }, ['identity.claim is cognito:username', 'signIn.federation is saml', 'Use preferred_username']],
  ['a provider whose name Cognito does not take', { identity: { claim: 'preferred_username', holds: 'username' }, signIn: { kind: 'cognito', domainPrefix: 'dialback-test', federation: { kind: 'saml', name: 'our provider', metadataUrl: 'https://login.example.com/metadata', usernameFrom: 'name' } } }, ['signIn.federation.name is "our provider"', '3 to 32 letters']],
  ['a client without its secret', { identity: { claim: 'preferred_username', holds: 'username' }, signIn: { kind: 'cognito', domainPrefix: 'dialback-test', federation: { kind: 'oidc', name: 'Okta', issuer: 'https://okta.example.com', clientId: 'desk', usernameFrom: 'preferred_username' } as never } }, ['signIn.federation.clientSecretName is missing']],
  ['a pool of another region', { signIn: { kind: 'cognito', domainPrefix: 'dialback-test', callbackUrls: [], pool: { kind: 'existing', id: 'eu-west-1_AbCdEfGhI' } } }, ['signIn.pool.id is eu-west-1_AbCdEfGhI', 'Name a pool of eu-central-1']],
  ['roles by a claim that people can change themselves', { roles: { kind: 'claim', claim: 'custom:role', administrators: ['boss'] } }, ['roles.claim is custom:role', 'make themselves administrators', 'cognito:groups']],
  ['roles that nobody has', { roles: { kind: 'claim', claim: 'cognito:groups' } }, ['roles names neither administrators nor supervisors']],
  ['a group with a space', { roles: { kind: 'claim', claim: 'cognito:groups', administrators: ['the bosses'] } }, ['roles.administrators.0 is "the bosses"', 'without spaces']],
  ['a security profile by its name', { roles: { kind: 'security-profile', administrators: ['Admin'] } }, ['roles.administrators.0 is "Admin"', 'not a name']],
  ['a supervised queue that is not there', { roles: { kind: 'claim', claim: 'cognito:groups', supervisors: [{ who: 'leads', queues: ['Suport'] }] } }, ['roles.supervisors.0.queues names "Suport"', 'Support, Sales']],
  ['supervisors of nothing', { queues: [], apps: [], callIns: undefined, roles: { kind: 'claim', claim: 'cognito:groups', supervisors: [{ who: 'leads', queues: 'all' }] } }, ["queues is 'all'", 'nothing to supervise']],
  ['a supervisor named twice', { roles: { kind: 'claim', claim: 'cognito:groups', supervisors: [{ who: 'leads', queues: ['Support'] }, { who: 'leads', queues: ['Sales'] }] } }, ['roles.supervisors.1.who is leads', 'one place']],
  ['an administrator who supervises', { roles: { kind: 'claim', claim: 'cognito:groups', administrators: ['leads'], supervisors: [{ who: 'leads', queues: 'all' }] } }, ['roles.supervisors.0.who is leads', 'administrators too']],
  ['a queue of another instance', { source: foreignQueue }, ['source.arn is a queue of another instance']],
];

test.each(refused)('refuses %s, in the operator’s words', (_what, change, words) => {
  const [problem = 'no problem was found', ...more] = problemsOf(change);
  expect(more).toEqual([]);
  for (const word of words) expect(problem).toContain(word);
});

/** The rules see the settings after the check of single fields, with defaults. */
function withDefaults({ queues, events, roles, ...change }: Record<string, unknown>): Record<string, unknown> {
  return {
    ...change,
    ...(queues !== undefined && { queues: v.parse(settingsSchema.entries.queues, queues) }),
    ...(events !== undefined && { events: v.parse(settingsSchema.entries.events, events) }),
    ...(roles !== undefined && { roles: v.parse(settingsSchema.entries.roles, roles) }),
  };
}

/** What is written in files has a test of its own: test/unit/settings/wording.test.ts. */
const ownRules = settingsRules.filter((rule) => !wordingRules.includes(rule));

test('every rule between fields refuses something above', () => {
  const all = refused.flatMap(([, change]) => {
    try {
      return [{ ...defineSettings(plainSettings), ...withDefaults(change) } as CheckedSettings];
    } catch {
      return [];
    }
  });
  const bites = (faults: () => Iterable<string>) => {
    try {
      return [...faults()].length > 0;
    } catch {
      return false;
    }
  };
  const ofSettings = ownRules.filter((rule) => all.some((settings) => bites(() => rule(settings))));
  const ofQueues = queueRules.filter((rule) => all.some((settings) => bites(() => settings.queues.flatMap((queue) => [...rule(queue, 'queues.0', settings)]))));
  expect([ofSettings.length, ofQueues.length]).toEqual([ownRules.length, queueRules.length]);
});

test('names every fault at once, of fields and between them, however many', () => {
  const problems = problemsOf({
    ...{ callerId: 'x', extra: 1, constructor: 1 },
    defaultCountry: 'FR',
    legacy: { allowed: false, acceptedBecause: 'Because we always did.' },
    queues: [{ ...support, retries: 'many' }, { ...sales, ownerPatienceMinutes: 30, purgeMinutes: 20, lookAtMostMinutes: 10 }, { ...support, name: 'Third', arn: foreignQueue.arn, retryMinutes: 480 }],
  });
  const words = ['constructor is not a setting', 'extra is not a setting', 'callerId is "x"', 'queues.0.retries is "many"', 'defaultCountry is FR', 'legacy.acceptedBecause', 'queues.1.ownerPatienceMinutes is 30', 'queues.2.arn is a queue of another instance', 'queues.2.retryMinutes is 480'];
  for (const word of words) expect(problems.filter((problem) => problem.startsWith(word.split(' is ')[0]!))).toEqual([expect.stringContaining(word)]);
  expect(problems).toHaveLength(words.length);
});

test.each([
  ['text', 'settings is "text": it must be an object with stackName, instanceArn'],
  [[], 'it must be an object with stackName'],
  [null, 'settings is null: it must be an object with stackName'],
  [() => undefined, 'settings is a function: it must be an object with stackName'],
])('settings that are no object are refused in a sentence: %p', (settings, words) => {
  expect(() => defineSettings(settings as never)).toThrow(words);
});

test('a queue that promises little ahead keeps nothing longer, and offers no later slot, unless the operator says so', () => {
  const [queue] = defineSettings({ ...plainSettings, queues: [{ ...support!, aheadAtMostHours: 50, queuedAtMost: 3, slots: { capacity: 3 } }] }).queues;
  expect(queue).toMatchObject({ ownedAtMostHours: 50, slots: { daysAhead: 2 } });
  expect(defineSettings({ ...plainSettings, queues: [{ ...support!, aheadAtMostHours: 3, queuedAtMost: 3, slots: { capacity: 3 } }] }).queues).toMatchObject([{ slots: { daysAhead: 1 } }]);
});

describe('a file of settings', () => {
  const written = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'dialback-settings-')), 'settings.ts');
    writeFileSync(path, text);
    return path;
  };

  test('that is not there is said in a sentence', () => {
    expect(() => loadSettings('no-such.ts')).toThrow(`There is no file no-such.ts in ${process.cwd()}.`);
  });

  test('without a default export is told how it must end', () => {
    expect(() => loadSettings(written('export const settings = {};\n'))).toThrow('has no default export. It must end in: export default defineSettings');
  });

  test('that imports what is not there is named with the reason', () => {
    expect(() => loadSettings(written("import x from './not-there';\nexport default x;\n"))).toThrow(/settings\.ts cannot be run: .*Cannot find module '\.\/not-there'/);
  });

  test('is refused together with the others, each by its name', () => {
    const [first, second] = [written(`export default ${JSON.stringify({ ...plainSettings, callerId: 'x' })};`), written(`export default ${JSON.stringify({ ...plainSettings, dialMode: 'y' })};`)];
    expect(() => loadStacks(`${first}, ${second}, no-such.ts`)).toThrow(SettingsError);
    for (const words of [`${first}: callerId is "x"`, `${second}: dialMode is "y"`, 'no-such.ts: There is no file no-such.ts']) expect(() => loadStacks(`${first}, ${second}, no-such.ts`)).toThrow(words);
  });
});

test('accepts both ways of every choice, and fills in what is left out', () => {
  expect(defineSettings(plainSettings)).toMatchObject({ stackName: 'Dialback', numberTypes: ['fixed-line', 'mobile', 'toll-free', 'voip', 'uan'], orderGuarantee: { kind: 'none' }, logRetentionDays: 90, accountCallsPerSecond: 2, callersMayName: 'any', calledIn: 'queued', tellCallers: true });
  expect(defineSettings({ ...plainSettings, queues: [support!] }).queues).toMatchObject([
    { ...support, aheadAtMostHours: 720, ownedAtMostHours: 168, retries: 3, retryMinutes: 30, reachedAfterSeconds: 5, ownerPatienceMinutes: 5, lookAtMostMinutes: 2, purgeMinutes: 480, lastPromiseMinutesBeforeClosing: 15, queuedAtMost: 2 },
  ]);
  expect(defineSettings({ ...plainSettings, queues: [{ ...support!, queuedAtMost: 3, slots: { capacity: 3 } }] }).queues).toMatchObject([
    { offer: { aboveSeconds: 'never', assumedHandleSeconds: 300, tellsWait: false }, slots: { lengthMinutes: 30, capacity: 3, leadMinutes: 60, daysAhead: 7 } },
  ]);
  expect(defineSettings({ ...plainSettings, queues: undefined, apps: undefined, callIns: undefined } as never)).toMatchObject({ queues: [], apps: [], numberCheck: { required: true }, languages: ['en'] });
  expect(problemsOf({ callIns: undefined, ...otherSettings })).toEqual([]);
});

test.each([
  ['three quarters of 2', {}, 1.5],
  ['three quarters of a share', { shareOfAccount: 0.5 }, 0.75],
  ['three quarters of a raised quota', { accountCallsPerSecond: 20 }, 15],
  ['what the operator says, of a raised quota', { accountCallsPerSecond: 20, scheduledCallsPerSecond: 19 }, 19],
])('promised callbacks start at %s', (_what, change, rate) => {
  expect(scheduledCallsPerSecondOf(defineSettings({ ...plainSettings, ...change }))).toBe(rate);
});

test('accepts the settings that are shipped', () => {
  expect(loadSettings(join(__dirname, '../../settings.ts'))).toMatchObject({ dialMode: 'queued-callback', legacy: { allowed: false } });
});

/** Two stacks that may not stand beside each other, and the words that the operator reads. The first is `Dialback` with half of the account. */
const apart: [what: string, change: Partial<Settings>, words: string[]][] = [
  ['of one name', { stackName: 'Dialback' }, ['stackName Dialback', 'replace the first']],
  ['that want more than the account', { shareOfAccount: 0.6 }, ['shareOfAccount makes 1.1', 'eu-central-1:111122223333', 'Dialback 0.5, Second 0.6']],
  ['that know two quotas of one account', { accountCallsPerSecond: 4 }, ['accountCallsPerSecond is 2 for Dialback and 4 for Second', 'one quota']],
  ['with one dedicated number', { dedicatedNumber: existing as Settings['dedicatedNumber'] }, ['dedicatedNumber is +493011111111 for Dialback and for Second', 'runs one flow']],
  ['with one sign-in page', { signIn: plainSettings.signIn }, ['signIn.domainPrefix is dialback-test for Second']],
  ['that write the same files', { reports: { export: { bucket: 'centre-reports', prefix: 'dialback/' } } }, ['reports.export is centre-reports/dialback/ for Dialback and for Second', 'replace those of the other']],
];
const files = { export: { bucket: 'centre-reports', prefix: 'dialback/' } };
const first = defineSettings({ ...plainSettings, dedicatedNumber: existing as Settings['dedicatedNumber'], shareOfAccount: 0.5, reports: files });
const second: Settings = { ...plainSettings, stackName: 'Second', shareOfAccount: 0.5, reports: { export: { ...files.export, prefix: 'second/' } }, signIn: { kind: 'cognito', domainPrefix: 'dialback-second', callbackUrls: ['https://desk.example.com/'] }, pageOrigins: ['https://desk.example.com'] };

test('two stacks stand beside each other, and two of other regions need not share', () => {
  expect(() => checkTogether([first, defineSettings(second)])).not.toThrow();
  const moved = JSON.parse(JSON.stringify({ ...second, shareOfAccount: 1 }).replaceAll('eu-central-1', 'us-east-1')) as Settings;
  expect(() => checkTogether([first, defineSettings(moved)])).not.toThrow();
});

test('says what is wrong with each of four stacks, not with the first pair alone', () => {
  const others = [2, 3, 4].map((n) => defineSettings({ ...second, reports: {}, stackName: `Stack${n}`, shareOfAccount: 0.1, accountCallsPerSecond: n, dedicatedNumber: existing as Settings['dedicatedNumber'] }));
  expect(() => checkTogether([first, ...others])).toThrow(/3 for Stack3[^]*4 for Stack4[^]*and for Stack2[^]*and for Stack3[^]*and for Stack4[^]*dialback-second for Stack3[^]*dialback-second for Stack4/);
});

test.each(apart)('refuses two stacks %s', (_what, change, words) => {
  const together = () => checkTogether([first, defineSettings({ ...second, ...change })]);
  expect(together).toThrow(SettingsError);
  for (const word of words) expect(together).toThrow(word);
});
