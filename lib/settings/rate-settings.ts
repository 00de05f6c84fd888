import * as v from 'valibot';
import * as f from './fields';

/** How much may be asked of Connect, and of Dialback. */
export interface RateSettings {
  /**
   * Calls per second that StartOutboundVoiceContact takes from the whole account in its region, 1 to 50. Every account begins with 2 (amazon-connect-admin-guide,
   * service limits). Name more only after AWS has raised the quota (Service Quotas, *Rate of StartOutboundVoiceContact API requests*): what goes beyond it is
   * refused by Connect and comes late. 50 is as much as one tick sends in its time. Default: 2.
   */
  accountCallsPerSecond?: number;
  /**
   * The stack's part of that, 0.05 to 1: above 0 to 1 for all Dialback stacks and other programs of the account and region together. It must be said if the stack
   * has a name of its own, because then it may not be the only one. docs/operator/several-stacks.md says what stacks share. Default: the whole (1), for a stack
   * that is called `Dialback`.
   */
  shareOfAccount?: number;
  /**
   * Number of promised callbacks that start per second when many are due at once, 0.1 to 47.5, and at most 95 % of the stack's part of the account's calls. The rest
   * is left to agents' clicks. Default: the greater part of them, 75 % (1.5 of 2).
   */
  scheduledCallsPerSecond?: number;
  /**
   * Calls that may be placed in a minute of the clock, clicks and promised callbacks together: 1 to 3000, or `'unlimited'`. With one more, Dialback pauses itself
   * as `npm run pause` does, and the alarm *Product/Stopped* goes on; `npm run resume` ends it. Choose what your busiest minute never reaches. It costs one write
   * to DynamoDB per call instead of one read. Default: `'unlimited'`.
   */
  atMostPlacementsPerMinute?: number | 'unlimited';
  /**
   * Requests per second that the agents' API takes from all pages together, 10 to 5000; for a moment twice as many. A page asks every three
   * seconds for what changed, and more often while a call of its agent is under way. An account has 10,000 for all its APIs of a region (API Gateway quotas). Default: 100.
   */
  agentRequestsPerSecond?: number;
  /**
   * Requests per second that the API of apps takes from everybody together, 10 to 10,000, and twice as many in a burst. API Gateway counts a request before it knows
   * whose key it has: a low limit lets strangers use it up. Each app has limits of its own besides (docs/customer-api.md). Default: 500.
   */
  customerRequestsPerSecond?: number;
}

export const rateEntries = {
  accountCallsPerSecond: v.optional(f.rate(1, 50, 'calls per second'), 2),
  shareOfAccount: v.optional(f.rate(0.05, 1, 'parts of the whole')),
  scheduledCallsPerSecond: v.optional(f.rate(0.1, 47.5, 'calls per second')),
  atMostPlacementsPerMinute: v.optional(f.countOrUnlimited(1, 3000, 'calls'), 'unlimited'),
  agentRequestsPerSecond: v.optional(f.rate(10, 5000, 'requests per second'), 100),
  customerRequestsPerSecond: v.optional(f.count(10, 10_000, 'requests per second'), 500),
};
