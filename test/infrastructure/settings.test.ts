import { join } from 'node:path';
import * as v from 'valibot';
import { defineSettings, SettingsError } from '../../lib/settings/define-settings';
import { checkTogether } from '../../lib/settings/check-together';
import { loadSettings } from '../../lib/settings/load-settings';
import { scheduledCallsPerSecondOf } from '../../lib/settings/rates';
import type { Settings } from '../../lib/settings/settings';
import { settingsRules } from '../../lib/settings/settings-rules';
import { settingsSchema } from '../../lib/settings/settings-schema';
import { otherSettings, plainSettings } from './synthesize';

const existing = { kind: 'existing', arn: 'arn:aws:connect:eu-central-1:111122223333:phone-number/aaaaaaaa-0000-4000-8000-000000000001', number: '+493011111111' };
const elsewhere = { ...existing, arn: existing.arn.replace('eu-central-1', 'us-east-1') };
const foreignQueue = { kind: 'queue', arn: plainSettings.instanceArn.replace('1111-2222', '9999-2222') + '/queue/bbbbbbbb-0000-4000-8000-000000000001', number: '+493022222222' };
const [support, sales] = plainSettings.queues!;
const supportWith = (change: object) => ({ queues: [{ ...support, ...change }] });
const own = (code: string) => ({ code, label: { en: 'Sold', de: 'Verkauft' }, does: 'done' });
const webhook = { id: 'shop', address: 'https://shop.example.com/dialback', header: 'x-api-key', secretName: 'shop-push' };
const statusId = 'cccccccc-0000-4000-8000-000000000001';

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
  ['no page at all', { page: { kind: 'none' } }, ['page is none', 'pageOrigins is empty']],
  ['a sign-in that leads back nowhere', { page: { kind: 'none' }, pageOrigins: ['https://desk.example.com'] }, ['signIn.callbackUrls is empty', 'send nobody back']],
  ['a list of voicemails that browsers would not ask', { page: { kind: 'cloudfront', services: [], voicemailsUrl: 'https://mail.example.com/list' } }, ['page.voicemailsUrl is on https://mail.example.com', 'page.services']],
  ['a certificate that CloudFront does not take', { page: { kind: 'cloudfront', domain: { name: 'desk.example.com', certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/5' } } }, ['page.domain.certificateArn', 'us-east-1']],
  ['everybody’s frame', { page: { kind: 'cloudfront', framedBy: ['*'] } }, ['page.framedBy.0', 'https://*.my.connect.aws']],
  ['log retention that CloudWatch does not offer', { logRetentionDays: 91 }, ['logRetentionDays is 91', '90']],
  ['the source being the dedicated number', { dedicatedNumber: existing, source: existing }, ['source is the dedicated number +493011111111', 'another number']],
  ['a source queue that shows the dedicated number', { dedicatedNumber: existing, source: { ...otherSettings.source, number: existing.number } }, ['source is the dedicated number', 'reports nothing']],
  ['customers seeing the dedicated number', { dedicatedNumber: existing, callerId: existing.number }, ['callerId is the dedicated number', 'turned away']],
  ['legacy mode by default without wanting it', { dialMode: 'legacy' }, ['dialMode is "legacy"', 'legacy.allowed is false', 'waiting']],
  ['a reason for a mode that is off', { legacy: { allowed: false, acceptedBecause: 'Because we always did.' } }, ['legacy.acceptedBecause', 'legacy.allowed']],
  ['a default country that is not allowed', { defaultCountry: 'FR' }, ['defaultCountry is FR', 'DE, AT']],
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
  ['a purge before anyone could call', supportWith({ purgeMinutes: 9 }), ['queues.0.purgeMinutes is 9', '10 to 10080']],
  ['a whisper by a name of ours', supportWith({ outboundWhisper: { kind: 'announced' } }), ['queues.0.outboundWhisper.kind is "announced"', 'silent, recorded, own']],
  ['a whisper of one’s own by its id', supportWith({ outboundWhisper: { kind: 'own', arn: statusId } }), ['queues.0.outboundWhisper.arn is "cccc', '<instance ARN>/contact-flow/<id>']],
  ['a whisper of another instance', supportWith({ outboundWhisper: { kind: 'own', arn: foreignQueue.arn.replace('/queue/', '/contact-flow/') } }), ['queues.0.outboundWhisper.arn is a flow of another instance', 'this instance']],
  ['no callback at a time', supportWith({ queuedAtMost: 0 }), ['queues.0.queuedAtMost is 0', '1 to 25', 'unlimited']],
  ['more queues than a stack has twins', { queues: Array.from({ length: 201 }, (_, n) => ({ ...support, name: `Queue ${n}`, arn: support!.arn.replace(/...$/, String(100 + n)) })) }, ['queues', 'more than 200']],
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
  ['a queue of another instance', { source: foreignQueue }, ['source.arn is a queue of another instance']],
];

test.each(refused)('refuses %s, in the operator’s words', (_what, change, words) => {
  const [problem = 'no problem was found', ...more] = problemsOf(change);
  expect(more).toEqual([]);
  for (const word of words) expect(problem).toContain(word);
});

/** The rules see the settings after the check of single fields, with defaults. */
function withDefaults({ queues, ...change }: Record<string, unknown>): Record<string, unknown> {
  return { ...change, ...(queues !== undefined && { queues: v.parse(settingsSchema.entries.queues, queues) }) };
}

test('every rule between fields refuses something above', () => {
  const bite = settingsRules.filter((rule) => refused.some(([, change]) => {
    try {
      return rule({ ...defineSettings(plainSettings), ...withDefaults(change) } as never) !== undefined;
    } catch {
      return false;
    }
  }));
  expect(bite).toHaveLength(settingsRules.length);
});

test('names every fault at once', () => {
  expect(problemsOf({ callerId: 'x', dialMode: 'y', extra: 1 })).toHaveLength(3);
});

test('accepts both ways of every choice, and fills in what is left out', () => {
  expect(defineSettings(plainSettings)).toMatchObject({ stackName: 'Dialback', numberTypes: ['fixed-line', 'mobile', 'toll-free', 'voip', 'uan'], orderGuarantee: { kind: 'none' }, logRetentionDays: 90, accountCallsPerSecond: 2, callersMayName: 'any', calledIn: 'queued', tellCallers: true });
  expect(defineSettings({ ...plainSettings, queues: [support!] }).queues).toMatchObject([
    { ...support, aheadAtMostHours: 720, ownedAtMostHours: 168, retries: 3, retryMinutes: 30, reachedAfterSeconds: 5, ownerPatienceMinutes: 5, lookAtMostMinutes: 2, purgeMinutes: 480, lastPromiseMinutesBeforeClosing: 15, queuedAtMost: 2 },
  ]);
  expect(defineSettings({ ...plainSettings, queues: [{ ...support!, queuedAtMost: 3, slots: { capacity: 3 } }] }).queues).toMatchObject([
    { offer: { aboveSeconds: 'never', assumedHandleSeconds: 300 }, slots: { lengthMinutes: 30, capacity: 3, leadMinutes: 60, daysAhead: 7 } },
  ]);
  expect(defineSettings({ ...plainSettings, queues: undefined, apps: undefined, callIns: undefined } as never)).toMatchObject({ queues: [], apps: [], numberCheck: { required: true }, language: 'en' });
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
];
const first = defineSettings({ ...plainSettings, dedicatedNumber: existing as Settings['dedicatedNumber'], shareOfAccount: 0.5 });
const second: Settings = { ...plainSettings, stackName: 'Second', shareOfAccount: 0.5, signIn: { kind: 'cognito', domainPrefix: 'dialback-second', callbackUrls: ['https://desk.example.com/'] } };

test('two stacks stand beside each other, and two of other regions need not share', () => {
  expect(() => checkTogether([first, defineSettings(second)])).not.toThrow();
  const moved = JSON.parse(JSON.stringify({ ...second, shareOfAccount: 1 }).replaceAll('eu-central-1', 'us-east-1')) as Settings;
  expect(() => checkTogether([first, defineSettings(moved)])).not.toThrow();
});

test.each(apart)('refuses two stacks %s', (_what, change, words) => {
  const together = () => checkTogether([first, defineSettings({ ...second, ...change })]);
  expect(together).toThrow(SettingsError);
  for (const word of words) expect(together).toThrow(word);
});
