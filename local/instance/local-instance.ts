/**
 * The simulated company, as its administrator set it up before Dialback came. Its numbers are from the ranges that Ofcom, the Bundesnetzagentur and the North
 * American plan keep free for fiction. Nobody is called, even if one leaks out.
 */
export const accountId = '111122223333';
export const region = 'eu-west-2';
export const instanceId = '0d1a1bac-0000-4000-8000-00000000c0de';
export const instanceArn = `arn:aws:connect:${region}:${accountId}:instance/${instanceId}`;

/** The inbound numbers of the live queues. Customers see the same numbers when they are called. Other calls show the first one. */
export const supportNumber = '+442079460100';
export const salesNumber = '+442079460101';
export const timeZone = 'Europe/London';

/** Name of the stream that the company has for events of its agents. Nothing comes there until the instance is told to send them. */
export const agentEventsName = 'agent-events';

/** The app that the company's customers use on their phones. This key of a simulation opens nothing else. */
export const customerApp = { name: 'lab', key: 'local-run-key-that-opens-nothing-but-this-lab' };

/** The push application that tells the app on customers' phones that it is their turn to call. */
export const pushApplication = `arn:aws:sns:${region}:${accountId}:app/GCM/lab`;
/** The address of the company's own server that is told the same. A stand-in answers there. */
export const pushWebhook = { id: 'shop', address: 'https://shop.example.com/dialback' };

/** Names of routing profiles. Each names the queues that it serves. */
export type LocalProfile = 'Support' | 'Sales' | 'Support and Sales' | typeof quietRoutingProfile;

export interface LocalAgent {
  username: string;
  firstName: string;
  lastName: string;
  profile: LocalProfile;
  /** Default: an agent's. */
  role?: keyof typeof roles;
}

/** Who does more than agents do: their group in the stack's user pool, and their security profile in Connect. */
export const roles = {
  supervisor: { group: 'support-supervisors', securityProfile: 'CallCenterManager' },
  administrator: { group: 'administrators', securityProfile: 'Admin' },
} as const;

export const agents: LocalAgent[] = [
  { username: 'ada', firstName: 'Ada', lastName: 'Okafor', profile: 'Support and Sales' },
  { username: 'ben', firstName: 'Ben', lastName: 'Whitfield', profile: 'Support' },
  { username: 'chloe', firstName: 'Chloe', lastName: 'Marsh', profile: 'Sales' },
  { username: 'sam', firstName: 'Sam', lastName: 'Adeyemi', profile: 'Callbacks only', role: 'supervisor' },
  { username: 'ruth', firstName: 'Ruth', lastName: 'Lindqvist', profile: 'Callbacks only', role: 'administrator' },
];

/** Statuses beside Connect's own `Available` and `Offline`. */
export const customStatuses = ['Lunch', 'Desk work'];
/** The status in which an agent may be held while their callback is queued. */
export const holdStatus = 'Desk work';
export const quietRoutingProfile = 'Callbacks only';
