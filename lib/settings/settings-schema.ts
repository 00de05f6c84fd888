import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as v from 'valibot';
import { NUMBER_TYPES, USUAL_NUMBER_TYPES } from '../../lambda/numbers/domain/number-type';
import * as f from './fields';
import { DEFAULT_STACK_NAME } from './stack-name';

const days = Object.values(RetentionDays).filter((value): value is RetentionDays => typeof value === 'number' && value <= 3653);
const literal = <const T extends string>(value: T) => v.literal(value);
const choice = <const T extends string>(...values: T[]) => v.picklist(values, `must be one of ${values.join(', ')}.`);
const kindOf = (...kinds: string[]) => (issue: v.BaseIssue<unknown>) =>
  issue.input === undefined ? 'is missing. lib/settings/settings.ts says what it means.' : `must be an object with a kind: ${kinds.join(', ')}.`;

const claim = f.fields({
  kind: literal('claim'),
  country: f.country,
  type: choice('DID', 'TOLL_FREE'),
  prefix: v.optional(f.numberPrefix),
});
const existing = f.fields({ kind: literal('existing'), arn: f.numberArn, number: f.phoneNumber });
const queue = f.fields({ kind: literal('queue'), arn: f.queueArn, number: f.phoneNumber });

const outboundWhisper = v.variant(
  'kind',
  [f.fields({ kind: literal('silent') }), f.fields({ kind: literal('recorded') }), f.fields({ kind: literal('own'), arn: f.flowArn })],
  kindOf('silent', 'recorded', 'own'),
);

const queueFields = f.fields({
  name: f.queueName,
  arn: f.queueArn,
  callerId: v.optional(f.fields({ arn: f.numberArn, number: f.phoneNumber })),
  outboundWhisper: v.optional(outboundWhisper, { kind: 'silent' }),
  aheadAtMostHours: v.optional(f.hours(1, 720), 720),
  ownedAtMostHours: v.optional(f.hours(1, 720)),
  retries: v.optional(f.count(0, 20, 'retries'), 3),
  retryMinutes: v.optional(f.minutes(2, 1440), 30),
  reachedAfterSeconds: v.optional(f.seconds(0, 60), 5),
  ownerPatienceMinutes: v.optional(f.minutes(1, 60), 5),
  lookAtMostMinutes: v.optional(f.minutes(1, 10), 2),
  purgeMinutes: v.optional(f.minutes(10, 10_080), 480),
  lastPromiseMinutesBeforeClosing: v.optional(f.minutes(0, 240), 15),
  queuedAtMost: v.optional(f.countOrUnlimited(1, 25, 'callbacks'), 2),
  offer: v.optional(
    f.fields({
      aboveSeconds: v.optional(f.secondsOrNever(0, 86_400), 'never'),
      assumedHandleSeconds: v.optional(f.seconds(10, 7200), 300),
    }),
    {},
  ),
  slots: v.optional(
    f.fields({
      lengthMinutes: v.optional(f.minutes(5, 240), 30),
      capacity: f.count(1, 100, 'customers'),
      leadMinutes: v.optional(f.minutes(0, 10_080), 60),
      daysAhead: v.optional(f.count(1, 30, 'days')),
    }),
  ),
});

const OWNED_HOURS = 168;
const SLOT_DAYS = 7;

/** What is left out is no longer than the queue promises ahead. */
export const queueSchema = v.pipe(
  queueFields,
  v.transform(({ slots, ...queue }) => {
    const { aheadAtMostHours, ownedAtMostHours = Math.min(OWNED_HOURS, aheadAtMostHours) } = queue;
    const daysAhead = slots?.daysAhead ?? Math.min(SLOT_DAYS, Math.max(1, Math.floor(aheadAtMostHours / 24)));
    return { ...queue, ownedAtMostHours, slots: slots && { ...slots, daysAhead } };
  }),
);

const webhook = f.fields({ id: f.webhookId, address: f.secureAddress, header: f.headerName, secretName: f.secretName });

const callIns = f.fields({
  number: f.phoneNumber,
  readyMinutes: v.optional(f.minutes(1, 30), 3),
  codeMinutes: v.optional(f.minutes(1, 60), 10),
  immediateCode: v.optional(f.flag, true),
  askForCode: v.optional(choice('expected', 'withheld-too', 'everybody'), 'withheld-too'),
  pushApplications: v.optional(v.array(f.platformApplicationArn, 'must be a list of platform applications.'), []),
  webhooks: v.optional(v.pipe(v.array(webhook, 'must be a list of webhooks.'), v.maxLength(10, 'must not name more than 10 webhooks.')), []),
});

const voicemails = v.variant(
  'kind',
  [
    f.fields({
      kind: literal('voicemail-express'),
      recordings: f.bucketName,
      transcripts: f.bucketName,
      keyArn: v.optional(f.encryptionKeyArn),
      keepDays: v.optional(f.count(1, 730, 'days'), 90),
    }),
  ],
  kindOf('voicemail-express'),
);

const app = f.fields({ name: f.appName, keyDigest: f.keyDigest });

const outcome = f.fields({ code: f.outcomeCode, label: f.fields({ en: f.label, de: f.label }), does: choice('done', 'retry', 'end') });

const orderGuarantee = v.variant(
  'kind',
  [
    f.fields({ kind: literal('none') }),
    f.fields({ kind: literal('hold-status'), holdStatusId: f.resourceId, routableStatusId: f.resourceId }),
    f.fields({ kind: literal('quiet-routing-profile'), routingProfileId: f.resourceId }),
  ],
  kindOf('none', 'hold-status', 'quiet-routing-profile'),
);

const signIn = v.variant(
  'kind',
  [
    f.fields({ kind: literal('cognito'), domainPrefix: f.domainPrefix, callbackUrls: v.optional(f.anyNumber(f.webAddress, 'addresses'), []) }),
    f.fields({
      kind: literal('issuer'),
      issuer: f.issuerAddress,
      audience: f.several(f.audienceName, 'audiences'),
      clientId: v.optional(f.audienceName),
      scope: v.optional(f.scopes),
      token: v.optional(choice('id', 'access'), 'id'),
      logoutUrl: v.optional(f.webAddress),
    }),
  ],
  kindOf('cognito', 'issuer'),
);

const page = v.variant(
  'kind',
  [
    f.fields({
      kind: literal('cloudfront'),
      domain: v.optional(f.fields({ name: f.domainName, certificateArn: f.pageCertificateArn })),
      services: v.optional(f.anyNumber(f.webOrigin, 'origins'), []),
      framedBy: v.optional(f.anyNumber(f.frameOrigin, 'origins'), ['https://*.my.connect.aws', 'https://*.awsapps.com']),
      voicemailsUrl: v.optional(f.webAddress),
    }),
    f.fields({ kind: literal('none') }),
  ],
  kindOf('cloudfront', 'none'),
);

const alarms = v.variant(
  'kind',
  [
    f.fields({ kind: literal('none') }),
    f.fields({ kind: literal('email'), address: f.emailAddress }),
    f.fields({ kind: literal('topic'), arn: f.topicArn }),
  ],
  kindOf('none', 'email', 'topic'),
);

/** Checks what `Settings` describes. The limits of single fields stand here; rules between fields stand in rules/. */
export const settingsSchema = f.fields({
  stackName: v.optional(f.stackName, DEFAULT_STACK_NAME),
  instanceArn: f.instanceArn,
  dedicatedNumber: v.variant('kind', [claim, existing], kindOf('claim', 'existing')),
  source: v.variant('kind', [claim, existing, queue], kindOf('claim', 'existing', 'queue')),
  callerId: v.union([literal('from-queue'), f.phoneNumber], `must be a phone number in E.164, like +493012345678, or 'from-queue'.`),
  dialMode: choice('queued-callback', 'legacy'),
  legacy: f.fields({
    allowed: f.flag,
    acceptedBecause: v.optional(f.sentence),
    alarmAfterHoldSeconds: v.optional(f.seconds(1, 3600), 30),
    ringTimeoutSeconds: v.optional(f.seconds(15, 60), 30),
  }),
  clickAtMostMinutes: v.optional(f.minutes(1, 240), 30),
  maximumConnectionAttempts: v.optional(v.picklist([0, 1], 'must be 0 or 1.'), 1),
  allowedCountries: f.several(f.country, 'countries'),
  defaultCountry: f.country,
  numberTypes: v.optional(f.several(choice(...NUMBER_TYPES), 'kinds of numbers'), [...USUAL_NUMBER_TYPES]),
  orderGuarantee: v.optional(orderGuarantee, { kind: 'none' }),
  outcomes: v.optional(v.pipe(v.array(outcome, 'must be a list of outcomes.'), v.maxLength(12, 'must not name more than 12 outcomes.')), []),
  queues: v.optional(v.pipe(v.array(queueSchema, 'must be a list of queues.'), v.maxLength(200, 'must not name more than 200 queues.')), []),
  accountCallsPerSecond: v.optional(f.rate(1, 50, 'calls per second'), 2),
  shareOfAccount: v.optional(f.rate(0.05, 1, 'parts of the whole')),
  scheduledCallsPerSecond: v.optional(f.rate(0.1, 47.5, 'calls per second')),
  atMostPlacementsPerMinute: v.optional(f.countOrUnlimited(1, 3000, 'calls'), 'unlimited'),
  agentRequestsPerSecond: v.optional(f.rate(10, 5000, 'requests per second'), 100),
  callersMayName: v.optional(choice('any', 'shown-only'), 'any'),
  calledIn: v.optional(choice('begun', 'queued', 'connected'), 'queued'),
  callerProof: v.optional(choice('caller-id', 'flow'), 'caller-id'),
  tellCallers: v.optional(f.flag, true),
  language: v.optional(choice('en', 'de'), 'en'),
  offerEverySeconds: v.optional(f.seconds(15, 600), 60),
  apps: v.optional(v.pipe(v.array(app, 'must be a list of apps.'), v.maxLength(20, 'must not name more than 20 keys.')), []),
  customerRequestsPerSecond: v.optional(f.count(10, 10_000, 'requests per second'), 500),
  numberCheck: v.optional(f.fields({ required: v.optional(f.flag, true), senderId: v.optional(f.senderId), calls: v.optional(f.flag, true) }), {}),
  agentView: v.optional(f.flag, false),
  callIns: v.optional(callIns),
  voicemails: v.optional(voicemails),
  reserveConcurrency: v.optional(f.flag, false),
  plainIdsUntil: v.optional(f.date),
  signIn,
  identity: f.fields({ claim: f.claimName, holds: choice('username', 'user-id') }),
  page: v.optional(page, { kind: 'cloudfront' }),
  pageOrigins: v.optional(f.anyNumber(f.webOrigin, 'origins'), []),
  logRetentionDays: v.optional(v.picklist(days, `must be one of CloudWatch's values: ${days.join(', ')}.`), 90),
  alarms: v.optional(alarms, { kind: 'none' }),
});
