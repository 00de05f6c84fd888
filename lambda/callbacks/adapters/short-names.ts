type Fields = Record<string, unknown>;
type Names = ReadonlyMap<string, string>;

/**
 * What the fields of a callback are called where it is written down: DynamoDB counts the letters of each name at every write. None of the short names is the whole name of another field.
 * Rare fields keep theirs, and so do those that are named outside the item: `requestedAt` and `queueId` in filters of the table's stream and in conditions, `generation` in an update.
 */
const SHORT_NAMES = {
  // Of the callback.
  number: 'nr',
  comment: 'cm',
  customerZone: 'cz',
  origin: 'or',
  mode: 'mo',
  agent: 'ag',
  requestedBy: 'rb',
  owner: 'ow',
  appCustomer: 'ap',
  crmRecord: 'cr',
  numberVerified: 'nv',
  dueAt: 'du',
  zone: 'zn',
  purgeAt: 'pu',
  purgeAtLatest: 'pl',
  retriesLeft: 'rl',
  phase: 'ph',
  checkAt: 'ck',
  endedAt: 'en',
  outcome: 'oc',
  attempt: 'at',
  attempts: 'ea',
  // Of an attempt.
  dials: 'di',
  calledNowBy: 'nb',
  line: 'ln',
  handoffContactId: 'hc',
  admittedAt: 'ad',
  call: 'cl',
  said: 'sd',
  // Of its call.
  contactId: 'ci',
  initiatedAt: 'ia',
  queuedAt: 'qa',
  acceptedAt: 'aa',
  agentId: 'ai',
  customerAnsweredAt: 'ca',
  connectedAt: 'co',
  disconnectedAt: 'da',
  disconnectReason: 'dr',
};

const SHORT: Names = new Map(Object.entries(SHORT_NAMES));
const WHOLE: Names = new Map(Object.entries(SHORT_NAMES).map(([whole, short]) => [short, whole]));

/** The same with short names: of the callback, its attempts and their calls. */
export function withShortNames(callback: Fields): Fields {
  return named(inAttempts(callback, (attempt) => named(inCall(attempt, SHORT), SHORT)), SHORT);
}

/** The converse. What has whole names already stays as it is: all of the formats before 4, and rare fields. */
export function withWholeNames(callback: Fields): Fields {
  return inAttempts(named(callback, WHOLE), (attempt) => inCall(named(attempt, WHOLE), WHOLE));
}

function named(fields: Fields, names: Names): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [names.get(name) ?? name, value]));
}

function inAttempts(callback: Fields, change: (attempt: Fields) => Fields): Fields {
  const { attempt, attempts } = callback;
  const changed = (part: unknown) => (isFields(part) ? change(part) : part);
  return { ...callback, ...(attempt !== undefined && { attempt: changed(attempt) }), ...(attempts !== undefined && { attempts: Array.isArray(attempts) ? attempts.map(changed) : attempts }) };
}

function inCall(attempt: Fields, names: Names): Fields {
  return isFields(attempt['call']) ? { ...attempt, call: named(attempt['call'], names) } : attempt;
}

function isFields(part: unknown): part is Fields {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
