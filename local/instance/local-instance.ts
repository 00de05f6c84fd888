/**
 * The simulated company: what its administrator set up before Dialback came. Numbers are from the ranges that Ofcom, the
 * Bundesnetzagentur and the North American plan keep free for fiction, so nobody is called even where one leaks out.
 */
export const accountId = '111122223333';
export const region = 'eu-west-2';
export const instanceId = '0d1a1bac-0000-4000-8000-00000000c0de';
export const instanceArn = `arn:aws:connect:${region}:${accountId}:instance/${instanceId}`;

/** The live queue's inbound number, and what customers see when they are called. */
export const supportNumber = '+442079460100';
export const timeZone = 'Europe/London';

export interface LocalAgent {
  username: string;
  firstName: string;
  lastName: string;
}

export const agents: LocalAgent[] = [
  { username: 'ada', firstName: 'Ada', lastName: 'Okafor' },
  { username: 'ben', firstName: 'Ben', lastName: 'Whitfield' },
  { username: 'chloe', firstName: 'Chloe', lastName: 'Marsh' },
];

/** Statuses beside Connect's own `Available` and `Offline`. */
export const customStatuses = ['Lunch', 'Desk work'];
/** Where an agent may be held while their callback is queued. */
export const holdStatus = 'Desk work';
export const quietRoutingProfile = 'Callbacks only';
