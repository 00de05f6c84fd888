import { type Counts, FUNCTION_GB, HANDOFF_SECONDS, MILLISECONDS_PER_INVOCATION, PER_CALLBACK, PER_CLICK, PER_MINUTE, PER_PAGE_HOUR, POLLS_PER_QUEUE_MONTH } from './measured-counts';
import type { PriceName, Prices } from './prices';

/** A month, as the operator expects it. */
export interface Month {
  clicks: number;
  /** Promised callbacks that are answered. Each retry of one is another. */
  callbacks: number;
  agents: number;
  /** For so long each of them has the page open, on each of 21 days. */
  pageHours: number;
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
  hasPool: boolean;
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

/** Every line of a month's bill: each thing that AWS bills for, what of it is used, and its price. */
export function monthlyBill(month: Month, standing: Standing, prices: Prices): BilledLine[] {
  const { clicks, callbacks, agents, pageHours, minutesPerCall } = month;
  const calls = clicks + callbacks;
  const used = sumOf([[clicks, PER_CLICK], [callbacks, PER_CALLBACK], [MINUTES, PER_MINUTE], [agents * pageHours * WORKING_DAYS, PER_PAGE_HOUR]]);
  const apiRequests = clicks * 2 + callbacks * 2 + agents * pageHours * WORKING_DAYS * PER_PAGE_HOUR.invocations;
  const logGb = used.logBytes / 1e9;
  // Ended callbacks stay for 90 days.
  const tableGb = calls * 3 * KEPT_GB_PER_CALLBACK;
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
    ['Logs, stored', 'logGbMonth', logGb * 3],
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
    ['Sign-in', 'poolUserMonth', standing.hasPool ? agents : 0],
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
