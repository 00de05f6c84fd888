import type * as v from 'valibot';
import type { NumberType } from '../../lambda/numbers/domain/number-type';
import type { CallInSetting } from './call-in-setting';
import type { PageSetting } from './page-setting';
import type { CallbackQueueSetting } from './queue-setting';
import type { settingsSchema } from './settings-schema';

/** A number of the instance. The stack claims it, or it is there already. */
export type NumberSetting =
  | {
      /** The stack claims any free number of the country. The number stays when the stack is removed, because a released number is gone for up to 180 days. */
      kind: 'claim';
      /** ISO 3166 alpha-2, like `DE`. */
      country: string;
      type: 'DID' | 'TOLL_FREE';
      /** First digits of the number, like `+4930`. Default: any number of the country. */
      prefix?: string;
    }
  | {
      /** A number that the instance has claimed already. */
      kind: 'existing';
      /** `arn:aws:connect:<region>:<account>:phone-number/<id>` */
      arn: string;
      /** The same number, in E.164. */
      number: string;
    };

/** A queue of the instance whose outbound caller id is the source of the handoff call. */
export interface SourceQueueSetting {
  kind: 'queue';
  /** `<instance ARN>/queue/<id>` */
  arn: string;
  /** The queue's outbound caller id number, in E.164. The dedicated number accepts this caller and no other. */
  number: string;
}

/** An app or site that may request callbacks for its customers. */
export interface AppSetting {
  /**
   * The app's name in limits and logs: 1 to 40 of a-z, 0-9 and `-`. An app that is named twice with two digests has two keys, so you can change a key without a
   * pause.
   */
  name: string;
  /** SHA-256 of the app's key, as `npm run apps:new-key` prints it. Store the key itself in the app's own secrets and nowhere else. */
  keyDigest: string;
}

/** The means by which a click's call comes before other calls to the agent. Off unless chosen. */
export type OrderGuaranteeSetting =
  | { kind: 'none' }
  | {
      /** Dialback puts the agent into a status without routing until the callback is in their queue. */
      kind: 'hold-status';
      /** Id of that status: a custom one, not `Available` and not `Offline`. */
      holdStatusId: string;
      /** Id of the instance's `Available`. An agent in any other status needs no hold. */
      routableStatusId: string;
    }
  | {
      /** Dialback gives the agent a routing profile without live queues until the callback is over. */
      kind: 'quiet-routing-profile';
      /** Id of that routing profile. */
      routingProfileId: string;
    };

/** A way to say what came of a call that was answered. */
export interface OutcomeSetting {
  /** As the API, the log and the metrics name it: 1 to 30 of a-z, 0-9 and `-`. It must not be one of Dialback's own outcomes. */
  code: string;
  /** As agents read it, 1 to 40 characters for each language. */
  label: { en: string; de: string };
  /**
   * `done`: the customer was reached. `retry`: they were not, so a promised callback is tried again as long as it has retries. `end`: nobody calls any more,
   * and it is on no list of missed ones.
   */
  does: 'done' | 'retry' | 'end';
}

/** The people who may use the agents' API. */
export type SignInSetting =
  | {
      /** The stack makes a Cognito user pool. The user name of each user must be the user name in Connect. */
      kind: 'cognito';
      /** First label of the sign-in page's domain, unique in the region: 1 to 63 of a-z, 0-9 and `-`. */
      domainPrefix: string;
      /** Addresses that the sign-in page may send people back to, beside that of the page which the stack serves. Default: none. */
      callbackUrls?: string[];
    }
  | {
      /** Your own identity provider, preferably the one that people sign in to the instance with. */
      kind: 'issuer';
      /** `iss` of its tokens; `<issuer>/.well-known/openid-configuration` must answer. */
      issuer: string;
      /** Accepted `aud` (or `client_id`) values. */
      audience: string[];
      /** The page's client at the provider, a public one. Default: the first `audience`, which is right for id tokens. */
      clientId?: string;
      /** Scopes that the page asks for, separated by spaces; many providers want `openid offline_access` to renew a sign-in. Default: the scope `openid` alone. */
      scope?: string;
      /** The kind of token that the page sends to the API. Default: `id`. */
      token?: 'id' | 'access';
      /** The page that ends the provider's session, if its discovery document names no `end_session_endpoint`. Default: none. */
      logoutUrl?: string;
    };

/** The source of the voicemails that agents hear and answer on their page. */
export interface VoicemailSetting {
  /**
   * Voicemail Express v3 in the same account and region (amazon-connect/voicemail-express-amazon-connect; read at its releases 2024.09 and 2025.09.13). Nothing
   * in it is changed: Dialback reads its two buckets as they fill.
   */
  kind: 'voicemail-express';
  /** Name of the bucket with the recordings: `vmx3-recordings-<instance alias>`. */
  recordings: string;
  /** Name of the bucket with the transcripts: `vmx3-transcripts-<instance alias>`. */
  transcripts: string;
  /** The KMS key of the two buckets, if they have one of your own: docs of Voicemail Express, customer managed keys. Default: none, as Voicemail Express installs them. */
  keyArn?: string;
  /** Days for which a voicemail is listed, 1 to 730. Its recording stays as long as its bucket keeps it. Default: 90. */
  keepDays?: number;
}

/** The receiver of alarms. */
export type AlarmSetting = { kind: 'none' } | { kind: 'email'; address: string } | { kind: 'topic'; arn: string };

/** Everything an operator decides. `defineSettings` checks it. A wrong value fails at synth with the reason. */
export interface Settings {
  /** Name of the stack, and the first word in the names of its flows and queues. Default: `Dialback`. */
  stackName?: string;
  /** The Amazon Connect instance. Its account and region are the stack's. */
  instanceArn: string;
  /** The number that handoff calls are made to. Nobody else should call it; the flow turns strangers away. */
  dedicatedNumber: NumberSetting;
  /** The number or queue that handoff calls are made from. It must differ from `dedicatedNumber`: with one number for both the call fails without a message. */
  source: NumberSetting | SourceQueueSetting;
  /**
   * The number that customers see, in E.164. It must be claimed on the instance. `'from-queue'` leaves the choice to Connect. An agent's own queue has no
   * number, and AWS does not document whether Connect then takes the one of the agent's default outbound queue. If it does not, every callback fails after the
   * agent accepted it. Name a number unless you have seen it work.
   */
  callerId: string;
  /** The mode of a dial that does not choose one. */
  dialMode: 'queued-callback' | 'legacy';
  /** Legacy mode dials the customer first and holds them until the agent is free. Deprecated. */
  legacy: {
    /** Whether a dial may use it. */
    allowed: boolean;
    /** Your reason to keep customers waiting. It turns the warning at synth into a note. Without it `cdk synth --strict` refuses. */
    acceptedBecause?: string;
    /** The alarm goes on when a customer was held longer, in seconds, 1 to 3600. Default: 30. */
    alarmAfterHoldSeconds?: number;
    /** Seconds that the customer's phone rings, 15 to 60 (the limits of StartOutboundVoiceContact). Default: 30. */
    ringTimeoutSeconds?: number;
  };
  /**
   * Minutes for which a click waits for its agent to take the call, 1 to 240. Then Dialback takes it out of Connect, and the customer is not called. A
   * click in legacy mode is not concerned: there the customer is called at once. Default: 30.
   */
  clickAtMostMinutes?: number;
  /**
   * MaximumConnectionAttempts of the callback block: 0 or 1. Default: 1. AWS documents 1 as the least, but in console exports it means one retry after the
   * first dial. Dialback sets that retry three days ahead and stops it. Choose 0 once you have seen that the instance accepts it.
   */
  maximumConnectionAttempts?: 0 | 1;
  /** ISO 3166 alpha-2 countries that may be called, like `['DE', 'AT']`. */
  allowedCountries: string[];
  /** Country of numbers typed without a country code. One of `allowedCountries`. */
  defaultCountry: string;
  /**
   * Kinds of numbers that may be called. A number in no published table is of no kind, and may be called where its country may.
   * Default: `['fixed-line', 'mobile', 'toll-free', 'voip', 'uan']`; all but `'shared-cost'`, `'premium-rate'`, `'personal'`, `'pager'` and `'voicemail'`.
   */
  numberTypes?: NumberType[];
  /** Default: none. */
  orderGuarantee?: OrderGuaranteeSetting;
  /** Your own ways to say what came of a call, beside those that Dialback has, at most 12. Default: none. docs/agent/using-the-page.md shows them. */
  outcomes?: OutcomeSetting[];
  /** The queues whose customers may be promised a callback, at most 200: each has a twin, a stack has 500 resources
   * (CloudFormation quotas), and the deploy tells its function in one event of the queues of now and of before. Default: none; then agents click to dial, and promise nothing. */
  queues?: CallbackQueueSetting[];
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
   * The numbers at which callers in a queue may have themselves called: `any` that may be called, typed on the keypad, or the one alone that their phone
   * shows (`shown-only`). Nobody proves that a typed number is theirs; how often one is called is limited either way. Default: `any`.
   */
  callersMayName?: 'any' | 'shown-only';
  /**
   * How far a customer must come who calls in, before their callback is cancelled: the call has `begun`; it stands in a queue that is open (`queued`); an
   * agent has answered it (`connected`). Until then nothing of the promise is cancelled. A flow may choose otherwise for its callers, with the contact
   * attribute `dialback_called_in_when`, but a stack with `begun` has cancelled it by then. Default: `queued`. docs/flow-designer compares the three.
   */
  calledIn?: 'begun' | 'queued' | 'connected';
  /**
   * What shows that a caller is the customer whose number they show. A number can be forged: with `caller-id`, whoever forges it has the customer's callback cancelled, and
   * hears that there was one. With `flow`, your flow says who called, once it knows: it sets the contact attribute `dialback_caller_proven` to `yes` before the
   * module. Without that the module says nothing, and a callback is cancelled only when an agent has answered the caller. Default: `caller-id`.
   */
  callerProof?: 'caller-id' | 'flow';
  /**
   * Whether the module `callback-called-in` tells callers in a sentence that they will not be called back any more. The flow then goes on. Default: true.
   * docs/flow-designer says what the module does.
   */
  tellCallers?: boolean;
  /** The language in which customers hear and read us: `en` or `de`. Default: `en`. */
  language?: 'en' | 'de';
  /** Seconds of the hold prompt that callers hear before the offer of a callback, first and again, 15 to 600. Default: 60. */
  offerEverySeconds?: number;
  /** Apps that may use the API of customers, at most 20 keys. Default: none; then there is no such API. docs/customer-api.md says how to use it. */
  apps?: AppSetting[];
  /**
   * Requests per second that the API of apps takes from everybody together, 10 to 10,000, and twice as many in a burst. API Gateway counts a request before it knows
   * whose key it has: a low limit lets strangers use it up. Each app has limits of its own besides (docs/customer-api.md). Default: 500.
   */
  customerRequestsPerSecond?: number;
  /** Proof that a number belongs to the customer of an app, before it is called: a code that Dialback brings to it, in a text or in a call. */
  numberCheck?: {
    /** If false, Dialback trusts the apps: whoever has a key can have any number of the allowed countries called. Default: true. */
    required?: boolean;
    /**
     * The sender that phones show, if the country allows it: 1 to 11 letters, digits or `-`, with a letter. Default: none; phones then show what the account
     * sends texts from (AWS End User Messaging SMS, sender ids).
     */
    senderId?: string;
    /**
     * Whether a call may speak the code, for numbers that take no texts. It costs an outbound call of under a minute, and shows `callerId`, or the source of
     * handoff calls. At most 3 a day to a number and 60 an hour for an app (`lambda/app-access/domain/rate-limits.ts`). Default: true.
     */
    calls?: boolean;
  };
  /**
   * Whether agents in Connect's own workspace see what a callback or an announced call is about, in a step-by-step guide beside the call. Each guide is one
   * more chat contact, billed and counted as such. Agents need the permission *Custom views*. Default: false, because nobody has seen such a guide appear with
   * a callback yet, and a first deploy should not rest on it (docs/flow-designer).
   */
  agentView?: boolean;
  /** Calls that customers announce. Default: none; then they cannot announce any. Needs `queues` and `apps`. */
  callIns?: CallInSetting;
  /** Where voicemails come from. Default: none; then agents’ pages show those of `voicemailsUrl`, or none (docs/agent/page-settings.md). */
  voicemails?: VoicemailSetting;
  /**
   * Whether the functions that keep promises (`tick-dispatch`, `tick-sweep`, `queue-dispatch`) have runs of the account's concurrency for themselves, six by default: then
   * no flood of requests, of Dialback's APIs or of anything else in the account, makes callbacks late. Lambda keeps 100 for all others, so the account needs 106 or more; a
   * new one may have 10 (quota *Concurrent executions*), and the deploy would fail. Default: false.
   */
  reserveConcurrency?: boolean;
  /**
   * For a stack that ran before ids had a key: the day, like `2027-03-31`, until which records that were made then are found by their customers' numbers. Choose
   * 120 days after the upgrade; docs/operator/security.md says why. Until then, looks by number cost twice as many reads. Default: none; nothing was made
   * without a key.
   */
  plainIdsUntil?: string;
  signIn: SignInSetting;
  /** The token's claim that names the agent. */
  identity: {
    /**
     * The claim, like `cognito:username` (Cognito's id tokens) or `username` (its access tokens). Choose one that people cannot change themselves, else they
     * could act as other agents. With many providers people can change `preferred_username` and `email`.
     */
    claim: string;
    /** The content of the claim: the agent's user name in Connect, or their user id. */
    holds: 'username' | 'user-id';
  };
  /** How agents get their page. Default: `{ kind: 'cloudfront' }`: the stack serves it, and the output `PageAddress` says where. */
  page?: PageSetting;
  /** Origins of other pages that may call the API from a browser, like `https://desk.example.com`. Default: none; the page that the stack serves needs no leave. */
  pageOrigins?: string[];
  /** Days that logs are kept; one of CloudWatch's values. Default: 90. */
  logRetentionDays?: number;
  /** Default: none; alarms then only show in CloudWatch. */
  alarms?: AlarmSetting;
}

/** Settings after the check, with every default filled in. */
export type CheckedSettings = v.InferOutput<typeof settingsSchema>;
