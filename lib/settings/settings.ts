import type * as v from 'valibot';
import type { NumberType } from '../../lambda/numbers/domain/number-type';
import type { RecordingPolicy } from '../../lambda/queues/domain/recording';
import type { AccountSettings } from './account-settings';
import type { AlarmSetting } from './alarm-setting';
import type { AppSetting } from './app-setting';
import type { CallingSetting } from './calling-setting';
import type { CallerIdSetting } from './caller-id-setting';
import type { CallInSetting } from './call-in-setting';
import type { CallerSettings } from './caller-settings';
import type { EdgeSetting } from './edge-setting';
import type { EventsSetting } from './events-setting';
import type { Recording } from '../wording/said';
import type { JourneySettings } from './journey-settings';
import type { KeysSetting, ListsSetting, TableSetting } from './kept-setting';
import type { NumberSetting, SourceQueueSetting } from './number-setting';
import type { OrderGuaranteeSetting } from './order-guarantee-setting';
import type { OutcomeSetting } from './outcome-setting';
import type { PageSetting } from './page-setting';
import type { ReportsSetting } from './reports-setting';
import type { RetentionSettings } from './retention-settings';
import type { RolesSetting } from './roles-setting';
import type { QuietWorkSetting } from './quiet-work-setting';
import type { CallbackQueueSetting } from './queue-setting';
import type { RateSettings } from './rate-settings';
import type { settingsSchema } from './settings-schema';
import type { SignInSetting } from './sign-in-setting';
import type { TextsSetting } from './texts-setting';
import type { AgentEventStreamSetting } from './agent-event-stream-setting';
import type { VoicemailSetting } from './voicemail-setting';

/** Everything an operator decides. `defineSettings` checks it. A wrong value fails at synth with the reason. */
export interface Settings extends AccountSettings, RateSettings, CallerSettings, JourneySettings, RetentionSettings {
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
  /** Other numbers of the instance that customers may see, at most 50: by their country, by queue, or as the agent chooses (docs/operator/caller-ids.md). Default: none. */
  callerIds?: CallerIdSetting[];
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
  /**
   * Whether calls are recorded: never, always, or as the agent chooses for each call. Before anything is recorded, the customer is told so when they answer
   * (`outbound-recorded` of the wording), and the agent before the customer is dialled; then both sides are recorded. If the customer cannot be told, nothing is. It holds in
   * every line that a call may take; where the customer waits for the agent, the agent hears one word of it. Here it is for clicks, which are of no queue, and for queues that do not say otherwise. It needs call recordings turned on for the
   * instance (Connect console, Data storage), and the flow of output `OutboundWhisperFlow` on the queues that agents dial under (`npm run doctor` looks). Your counsel must
   * decide whether telling is enough. Default: `never`.
   */
  recording?: RecordingPolicy;
  /** Further rules of whom Dialback may call. */
  calling?: CallingSetting;
  /** Default: none. */
  orderGuarantee?: OrderGuaranteeSetting;
  /** Your own ways to say what came of a call, beside those that Dialback has, at most 12. Default: none. docs/agent/using-the-page.md shows them. */
  outcomes?: OutcomeSetting[];
  /** The queues whose customers may be promised a callback. 200 fit beside everything else: each has a twin, a stack has 500 resources
   * (CloudFormation quotas), and the deploy tells its function in one event of the queues of now and of before. Default: none; then agents click to dial, and promise nothing. */
  queues?: CallbackQueueSetting[];
  /**
   * The languages in which customers hear and read us, as ISO 639 codes: `en`, `de`, `es`, `fr`, `it`, `pt`, `nl`, or one that your `wording` has whole. The first is for agents
   * too, and for customers whose language is not among them or not known. A flow names a caller's in the contact attribute `dialback_language`. Default: `['en']`.
   */
  languages?: [string, ...string[]];
  /**
   * A folder of your own with what is to be said otherwise: a file `<language>.json` for each language. It is found from the working directory, like this file. Default: none.
   * docs/operator/wording.md says what stands in it.
   */
  wording?: string;
  /** What callers hear who wait in *callback-offer*, between its sentences: a prompt of the instance, or a WAV file in S3. Default: none; they hear silence. */
  holdMusic?: Recording;
  /** Apps that may use the API of customers, at most 20 keys. Default: none; then there is no such API. docs/customer-api.md says how to use it. */
  apps?: AppSetting[];
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
  /**
   * Whether agents choose on the page which of their devices rings: the softphone, or a phone with a number that may be called (docs/agent/using-the-page.md). It is set in Connect for all of their calls,
   * until they choose another, or for a time; then the one before rings again. Default: false; the page shows it.
   */
  agentsChooseDevice?: boolean;
  /** Whether agents may keep calls of queues away for a time, to work voicemails (docs/agent/using-the-page.md). Default: none; they may not. */
  quietWork?: QuietWorkSetting;
  /**
   * Whether the test cases of Dialback's own flows are deployed beside them (`AWS::Connect::TestCase`), to be run in Connect or by `npm run flows:test -- --deployed`.
   * They call nobody. Connect has test cases in some regions only; elsewhere the deploy fails. Default: false.
   */
  flowTests?: boolean;
  /** Calls that customers announce. Default: none; then they cannot announce any. Needs `queues` and `apps`. */
  callIns?: CallInSetting;
  /** Where voicemails come from. Default: none; then agents’ pages show those of `voicemailsUrl`, or none (docs/agent/page-settings.md). */
  voicemails?: VoicemailSetting;
  /**
   * Where events of agents come. With it, the function that calls customers before an agent reads how agents are from their events, and not from Connect's GetCurrentUserData, which the whole account may ask
   * twice a second. For queues of the mode `customer-first`. Default: none; Connect is asked (docs/operator/customer-first.md).
   */
  agentEventStream?: AgentEventStreamSetting;
  /** How reports count. */
  reports?: ReportsSetting;
  /** Default: `{ bus: 'none' }`. Each event costs what EventBridge asks for a custom event, and each change of a record a part of an invocation. */
  events?: EventsSetting;
  /** Texts to customers about their callbacks. Default: none. Needs the event bus; then `queues` may name 16 fewer. */
  texts?: TextsSetting;
  /**
   * Whether the functions that keep promises (`tick-dispatch`, `tick-sweep`, `queue-dispatch`) have runs of the account's concurrency for themselves, six by default: then
   * no flood of requests, of Dialback's APIs or of anything else in the account, makes callbacks late. Lambda keeps 100 for all others, so the account needs 106 or more; a
   * new one may have 10 (quota *Concurrent executions*), and the deploy would fail. Default: false.
   */
  reserveConcurrency?: boolean;
  /**
   * For a stack that ran before ids had a key: the day, like `2027-03-31`, until which records that were made then are found by their customers' numbers. Choose
   * the day `recordsKeptDays` and 40 days after the upgrade; docs/operator/security.md says why. Until then, looks by number cost twice as many reads. Default: none; nothing was made
   * without a key.
   */
  plainIdsUntil?: string;
  /** The table of callbacks, and of all else that is written down. Default: `{ kind: 'new' }`. */
  table?: TableSetting;
  /** The lists of numbers, which `npm run lists` keeps. Default: `{ kind: 'new' }`. */
  callingLists?: ListsSetting;
  /** The stack's secret key. Default: `{ kind: 'new' }`. */
  keys?: KeysSetting;
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
  /** Who may do more than an agent: supervisors of queues, and administrators. Default: none; everybody is an agent. docs/operator/roles.md says what each may do. */
  roles?: RolesSetting;
  /** How customers' numbers stand in the files that supervisors export from their board: with country and last two digits alone (`masked`), or `whole`. Default: `masked`. */
  exportedNumbers?: 'masked' | 'whole';
  /** How agents get their page. Default: `{ kind: 'cloudfront' }`: the stack serves it, and the output `PageAddress` says where. */
  page?: PageSetting;
  /**
   * CloudFront with AWS WAF in front of the API of apps: an address that sends too much is stopped before it uses up what the API takes from all together. Default: none; apps ask API Gateway
   * itself, which has no limit for each sender. docs/operator/edge.md says what it costs.
   */
  edge?: EdgeSetting;
  /** Origins of other pages that may call the API from a browser, like `https://desk.example.com`. Default: none; the page that the stack serves needs no leave. */
  pageOrigins?: string[];
  /** Days that logs are kept; one of CloudWatch's values. Default: 90. */
  logRetentionDays?: number;
  /** Default: none; alarms then only show in CloudWatch. */
  alarms?: AlarmSetting;
}

/** Settings after the check, with every default filled in. */
export type CheckedSettings = v.InferOutput<typeof settingsSchema>;
