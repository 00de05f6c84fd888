/**
 * The simulated company: what its administrator set up before Dialback came. Numbers are from the ranges that Ofcom, the
 * Bundesnetzagentur and the North American plan keep free for fiction, so nobody is called even where one leaks out.
 */
export const accountId = '111122223333';
export const region = 'eu-west-2';
export const instanceId = '0d1a1bac-0000-4000-8000-00000000c0de';
export const instanceArn = `arn:aws:connect:${region}:${accountId}:instance/${instanceId}`;

/** The live queues' inbound numbers, and what their customers see when they are called. Other calls show the first. */
export const supportNumber = '+442079460100';
export const salesNumber = '+442079460101';
export const timeZone = 'Europe/London';

/** What the company's customers use on their phones. A key of a simulation: it opens nothing else. */
export const customerApp = { name: 'lab', key: 'local-run-key-that-opens-nothing-but-this-lab' };

/** Through it the app on customers' phones is told that it is their turn to call. */
export const pushApplication = `arn:aws:sns:${region}:${accountId}:app/GCM/lab`;
/** Where the company's own server is told so; a stand-in answers there. */
export const pushWebhook = { id: 'shop', address: 'https://shop.example.com/dialback' };

/** Which queues an agent serves: the names of routing profiles. */
export type LocalProfile = 'Support' | 'Sales' | 'Support and Sales';

export interface LocalAgent {
  username: string;
  firstName: string;
  lastName: string;
  profile: LocalProfile;
}

export const agents: LocalAgent[] = [
  { username: 'ada', firstName: 'Ada', lastName: 'Okafor', profile: 'Support and Sales' },
  { username: 'ben', firstName: 'Ben', lastName: 'Whitfield', profile: 'Support' },
  { username: 'chloe', firstName: 'Chloe', lastName: 'Marsh', profile: 'Sales' },
];

/** Statuses beside Connect's own `Available` and `Offline`. */
export const customStatuses = ['Lunch', 'Desk work'];
/** Where an agent may be held while their callback is queued. */
export const holdStatus = 'Desk work';
export const quietRoutingProfile = 'Callbacks only';
