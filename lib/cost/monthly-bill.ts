import {
  BYTES_PER_REQUEST,
  type Counts,
  EVENTS_PER_CALL,
  FUNCTION_GB,
  HANDOFF_SECONDS,
  KEY_REQUESTS_MONTH,
  MILLISECONDS_PER_INVOCATION,
  PER_CALL_IN,
  PER_CALLBACK,
  PER_CLICK,
  PER_MINUTE,
  PER_NOTED_CONTACT,
  PER_PAGE_HOUR,
  POLLS_PER_QUEUE_MONTH,
  RECORDING_BYTES_PER_SECOND,
  VOICEMAIL_SECONDS,
} from './measured-counts';
import type { PriceName, Prices } from './prices';

/** A month, as the operator expects it. */
export interface Month {
  clicks: number;
  /** Promised callbacks that are answered. Each retry of one is another. */
  callbacks: number;
  agents: number;
  /** For so long each of them has the page open, on each of 21 days. */
  pageHours: number;
  /** Calls that come in, and others that are none of Dialback's. Where all journeys are kept, each costs more. */
  contacts: number;
  /** Messages that callers leave with Dialback's own recorder. */
  voicemails: number;
  /** Codes that prove a number, each in a text. */
  texts: number;
  /** Requests that apps send. */
  appRequests: number;
  /** Of the talk that follows, with what the customer's phone rings. */
  minutesPerCall: number;
}

/** What the deployed stack has, whatever is done with it. */
export interface Standing {
  alarms: number;
  dashboards: number;
  secrets: number;
  /** Queues that feed functions. */
  polledQueues: number;
  numbers: number;
  metrics: number;
  /** Where people sign in: by the pool, by a provider behind it, or elsewhere. */
  signIn: 'pool' | 'federated' | 'elsewhere';
  keepsAllJourneys: boolean;
  /** Days for which recordings are kept in a bucket of the stack; 0: none are. */
  keepsRecordingsDays: number;
  /** Days that records stay once they are over. */
  keepsRecordsDays: number;
  /** Days that logs stay. */
  keepsLogsDays: number;
  transcribes: boolean;
  publishes: boolean;
  hasOwnKey: boolean;
  /** Whether CloudFront stands before the page, and before the API of apps. */
  servesPage: boolean;
  servesApps: boolean;
  /** Web ACLs that the stack makes, and before what. */
  webAcls: number;
  guardsPage: boolean;
  hasGuides: boolean;
}

export interface BilledLine {
  what: string;
  price: PriceName;
  /** In the price's unit. */
  count: number;
  /** Undefined: the price is not known. */
  sum: number | undefined;
}

const WORKING_DAYS = 21;
const MINUTES = 30 * 24 * 60;
const KEPT_GB_PER_CALLBACK = 2e-6;
const GUIDE_MESSAGES = 2;
/** lib/edge/web-acl.ts */
const RULES_PER_WEB_ACL = 2;

/** Every line of a month's bill: each thing that AWS bills for, what of it is used, and its price. */
export function monthlyBill(month: Month, standing: Standing, prices: Prices): BilledLine[] {
  const { clicks, callbacks, agents, pageHours, minutesPerCall, contacts, voicemails, texts, appRequests } = month;
  const calls = clicks + callbacks;
  const used = sumOf([[clicks, PER_CLICK], [callbacks, PER_CALLBACK], [MINUTES, PER_MINUTE], [agents * pageHours * WORKING_DAYS, PER_PAGE_HOUR], [contacts, PER_CALL_IN], [standing.keepsAllJourneys ? contacts : 0, PER_NOTED_CONTACT]]);
  const pageRequests = agents * pageHours * WORKING_DAYS * PER_PAGE_HOUR.invocations;
  const apiRequests = clicks * 2 + callbacks * 2 + pageRequests + appRequests;
  const atEdge = (standing.servesPage ? pageRequests : 0) + (standing.servesApps ? appRequests : 0);
  const guarded = (standing.guardsPage ? pageRequests : 0) + (standing.servesApps ? appRequests : 0);
  const recordedGb = (voicemails * VOICEMAIL_SECONDS * RECORDING_BYTES_PER_SECOND * (standing.keepsRecordingsDays / 30)) / 1e9;
  const logGb = used.logBytes / 1e9;
  const tableGb = calls * (standing.keepsRecordsDays / 30) * KEPT_GB_PER_CALLBACK;
  const handoffMinutes = (calls * HANDOFF_SECONDS) / 60;
  const lines: [what: string, price: PriceName, count: number][] = [
    ['Functions, requests', 'lambdaMillionRequests', used.invocations / 1e6],
    ['Functions, time', 'lambdaGbSecond', (used.invocations * MILLISECONDS_PER_INVOCATION * FUNCTION_GB) / 1000],
    ['APIs', 'apiMillionRequests', apiRequests / 1e6],
    ['Table, writes', 'tableMillionWriteUnits', used.writeUnits / 1e6],
    ['Table, reads', 'tableMillionReadUnits', used.readUnits / 1e6],
    ['Table, storage', 'tableGbMonth', tableGb],
    ['Table, backups', 'tableBackupGbMonth', tableGb],
    ['Queues, with what Lambda asks them', 'queueMillionRequests', (used.queueRequests * 3 + standing.polledQueues * POLLS_PER_QUEUE_MONTH) / 1e6],
    ['Secrets', 'secretMonth', standing.secrets],
    ['Secrets, requests', 'secretTenThousandRequests', used.secretRequests / 1e4],
    ['Logs, collected', 'logGbIngested', logGb],
    ['Logs, stored', 'logGbMonth', logGb * (standing.keepsLogsDays / 30)],
    ['Alarms', 'alarmMonth', standing.alarms],
    ['Dashboard', 'dashboardMonth', standing.dashboards],
    ['Metrics', 'customMetricMonth', standing.metrics],
    ['Handoff calls, voice', 'voiceMinute', handoffMinutes * 2],
    ['Handoff calls, out', 'ownNumberMinuteOut', handoffMinutes],
    ['Handoff calls, in', 'ownNumberMinuteIn', handoffMinutes],
    ['Customers’ calls, voice', 'voiceMinute', calls * minutesPerCall],
    ['Customers’ calls, telephony', 'outboundMinute', calls * minutesPerCall],
    ['Numbers', 'numberDay', standing.numbers * 30],
    ['Guides beside calls', 'guideChatMessage', standing.hasGuides ? calls * GUIDE_MESSAGES : 0],
    ['Sign-in', 'poolUserMonth', standing.signIn === 'pool' ? agents : 0],
    ['Sign-in by your provider', 'federatedUserMonth', standing.signIn === 'federated' ? agents : 0],
    ['Voicemails, transcripts', 'transcribedMinute', standing.transcribes ? (voicemails * VOICEMAIL_SECONDS) / 60 : 0],
    ['Voicemails, storage', 'storedGbMonth', recordedGb],
    ['Codes in texts', 'textMessage', texts],
    ['Events for other systems', 'eventMillion', standing.publishes ? (calls * EVENTS_PER_CALL) / 1e6 : 0],
    ['Your key, requests', 'keyTenThousandRequests', standing.hasOwnKey ? KEY_REQUESTS_MONTH / 1e4 : 0],
    ['CloudFront, requests', 'contentMillionRequests', atEdge / 1e6],
    ['CloudFront, data', 'contentGb', (atEdge * BYTES_PER_REQUEST) / 1e9],
    ['Web ACLs', 'webAclMonth', standing.webAcls],
    ['Web ACLs, rules', 'webAclRuleMonth', standing.webAcls * RULES_PER_WEB_ACL],
    ['Web ACLs, requests', 'webAclMillionRequests', guarded / 1e6],
  ];
  return lines.map(([what, price, count]) => ({ what, price, count, sum: count === 0 ? 0 : multiplied(count, prices[price]) }));
}

function multiplied(count: number, price: number | null): number | undefined {
  return price === null ? undefined : count * price;
}

function sumOf(parts: readonly (readonly [number, Counts])[]): Counts {
  const sum = (name: keyof Counts) => parts.reduce((all, [times, counts]) => all + times * counts[name], 0);
  return { invocations: sum('invocations'), writeUnits: sum('writeUnits'), readUnits: sum('readUnits'), queueRequests: sum('queueRequests'), secretRequests: sum('secretRequests'), logBytes: sum('logBytes') };
}
