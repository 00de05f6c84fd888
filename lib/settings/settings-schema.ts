import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as v from 'valibot';
import { NUMBER_TYPES, USUAL_NUMBER_TYPES } from '../../lambda/numbers/domain/number-type';
import { accountEntries } from './account-settings';
import { alarmSchema } from './alarm-setting';
import { appSchema } from './app-setting';
import { callingSchema } from './calling-setting';
import { callerIdSchema } from './caller-id-setting';
import { callInSchema } from './call-in-setting';
import { callerEntries } from './caller-settings';
import { edgeSchema } from './edge-setting';
import { eventsSchema } from './events-setting';
import * as f from './fields';
import { journeyEntries } from './journey-settings';
import { keysSchema, listsSchema, tableSchema } from './kept-setting';
import { numberSchema, sourceSchema } from './number-setting';
import { orderGuaranteeSchema } from './order-guarantee-setting';
import { outcomeSchema } from './outcome-setting';
import { pageSchema } from './page-setting';
import { quietWorkSchema } from './quiet-work-setting';
import { queueSchema } from './queue-setting';
import { rateEntries } from './rate-settings';
import { reportsSchema } from './reports-setting';
import { retentionEntries } from './retention-settings';
import { rolesSchema } from './roles-setting';
import { signInSchema } from './sign-in-setting';
import { DEFAULT_STACK_NAME } from './stack-name';
import { recordingSchema } from '../wording/said';
import { textsSchema } from './texts-setting';
import { agentEventStreamSchema } from './agent-event-stream-setting';
import { voicemailSchema } from './voicemail-setting';

const days = Object.values(RetentionDays).filter((value): value is RetentionDays => typeof value === 'number' && value <= 3653);

/** Checks what `Settings` describes. The limits of single fields stand here and beside the types of their parts; rules between fields stand in rules/. */
export const settingsSchema = f.fields({
  stackName: v.optional(f.stackName, DEFAULT_STACK_NAME),
  instanceArn: f.instanceArn,
  dedicatedNumber: numberSchema,
  source: sourceSchema,
  callerId: v.union([f.literal('from-queue'), f.phoneNumber], `must be a phone number in E.164, like +493012345678, or 'from-queue'.`),
  callerIds: v.optional(v.pipe(v.array(callerIdSchema, 'must be a list of numbers.'), v.maxLength(50, 'must not name more than 50 numbers.')), []),
  dialMode: f.choice('queued-callback', 'legacy'),
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
  numberTypes: v.optional(f.several(f.choice(...NUMBER_TYPES), 'kinds of numbers'), [...USUAL_NUMBER_TYPES]),
  recording: v.optional(f.choice('never', 'always', 'agent-chooses'), 'never'),
  calling: v.optional(callingSchema, {}),
  orderGuarantee: v.optional(orderGuaranteeSchema, { kind: 'none' }),
  outcomes: v.optional(v.pipe(v.array(outcomeSchema, 'must be a list of outcomes.'), v.maxLength(12, 'must not name more than 12 outcomes.')), []),
  queues: v.optional(v.array(queueSchema, 'must be a list of queues.'), []),
  ...accountEntries,
  ...rateEntries,
  ...callerEntries,
  languages: v.optional(f.languages, ['en']),
  wording: v.optional(f.folder),
  holdMusic: v.optional(recordingSchema),
  apps: v.optional(v.pipe(v.array(appSchema, 'must be a list of apps.'), v.maxLength(20, 'must not name more than 20 keys.')), []),
  numberCheck: v.optional(f.fields({ required: v.optional(f.flag, true), senderId: v.optional(f.senderId), calls: v.optional(f.flag, true) }), {}),
  agentView: v.optional(f.flag, false),
  agentsChooseDevice: v.optional(f.flag, false),
  quietWork: v.optional(quietWorkSchema),
  flowTests: v.optional(f.flag, false),
  callIns: v.optional(callInSchema),
  voicemails: v.optional(voicemailSchema),
  agentEventStream: v.optional(agentEventStreamSchema),
  ...journeyEntries,
  ...retentionEntries,
  reports: v.optional(reportsSchema, {}),
  events: v.optional(eventsSchema, { bus: 'none' }),
  texts: v.optional(textsSchema),
  reserveConcurrency: v.optional(f.flag, false),
  plainIdsUntil: v.optional(f.date),
  table: v.optional(tableSchema, { kind: 'new' }),
  callingLists: v.optional(listsSchema, { kind: 'new' }),
  keys: v.optional(keysSchema, { kind: 'new' }),
  signIn: signInSchema,
  identity: f.fields({ claim: f.claimName, holds: f.choice('username', 'user-id') }),
  roles: v.optional(rolesSchema, { kind: 'none' }),
  exportedNumbers: v.optional(f.choice('masked', 'whole'), 'masked'),
  page: v.optional(pageSchema, { kind: 'cloudfront' }),
  edge: v.optional(edgeSchema, { kind: 'none' }),
  pageOrigins: v.optional(f.anyNumber(f.webOrigin, 'origins'), []),
  logRetentionDays: v.optional(v.picklist(days, `must be one of CloudWatch's values: ${days.join(', ')}.`), 90),
  alarms: v.optional(alarmSchema, { kind: 'none' }),
});
