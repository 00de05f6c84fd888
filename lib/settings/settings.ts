import type { CallInSetting } from './call-in-setting';
import type { CallbackQueueSetting } from './queue-setting';
import type { settingsSchema } from './settings-schema';
import type * as v from 'valibot';

/** A number of the instance: claimed by the stack, or there already. */
export type NumberSetting =
  | {
      /** The stack claims any free number of the country. Kept when the stack is removed: a released number is gone for up to 180 days. */
      kind: 'claim';
      /** ISO 3166 alpha-2, like `DE`. */
      country: string;
      type: 'DID' | 'TOLL_FREE';
      /** Start of the number wanted, like `+4930`. Default: any number of the country. */
      prefix?: string;
    }
  | {
      /** A number that the instance has claimed already. */
      kind: 'existing';
      /** `arn:aws:connect:<region>:<account>:phone-number/<id>` */
      arn: string;
      /** The same number in E.164. */
      number: string;
    };

/** A queue of the instance whose outbound caller id is the source of the handoff call. */
export interface SourceQueueSetting {
  kind: 'queue';
  /** `<instance ARN>/queue/<id>` */
  arn: string;
  /** The queue's outbound caller id number in E.164: the dedicated number lets in this caller and no other. */
  number: string;
}

/** An app or site that may ask for callbacks for its customers. */
export interface AppSetting {
  /** What limits and logs call it: 1 to 40 of a-z, 0-9 and `-`. Named twice with two digests, it has two keys: so a key is changed without a pause. */
  name: string;
  /** SHA-256 of its key, as `npm run apps:new-key` prints it. The key itself belongs into the app's own secrets and nowhere else. */
  keyDigest: string;
}

/** How the click's own call is made sure to come before other calls to the agent. Off unless chosen. */
export type OrderGuaranteeSetting =
  | { kind: 'none' }
  | {
      /** The agent is put into a status without routing until the callback stands in their queue. */
      kind: 'hold-status';
      /** Id of that status: a custom one, not `Available` and not `Offline`. */
      holdStatusId: string;
      /** Id of the instance's `Available`: an agent in any other status needs no hold. */
      routableStatusId: string;
    }
  | {
      /** The agent is given a routing profile without live queues until the callback is done. */
      kind: 'quiet-routing-profile';
      /** Id of that routing profile. */
      routingProfileId: string;
    };

/** Who may use the API. */
export type SignInSetting =
  | {
      /** The stack makes a Cognito user pool. The user name of each user must be the user name in Connect. */
      kind: 'cognito';
      /** First label of the sign-in page's domain, unique in the region: 1 to 63 of a-z, 0-9 and `-`. */
      domainPrefix: string;
      /** Where the sign-in page may send people back to: the agent's page. */
      callbackUrls: string[];
    }
  | {
      /** Your own identity provider, best the one that the instance signs in with. */
      kind: 'issuer';
      /** `iss` of its tokens; `<issuer>/.well-known/openid-configuration` must answer. */
      issuer: string;
      /** Accepted `aud` (or `client_id`) values. */
      audience: string[];
    };

/** Where alarms are sent. */
export type AlarmSetting = { kind: 'none' } | { kind: 'email'; address: string } | { kind: 'topic'; arn: string };

/** Everything an operator decides. Checked by `defineSettings`; a wrong value fails at synth with the reason. */
export interface Settings {
  /** Name of the stack, and the first word of the names of its flows and queues. Default: `Dialback`. */
  stackName?: string;
  /** The Amazon Connect instance. Its account and region are the stack's. */
  instanceArn: string;
  /** The number that handoff calls are made to. Nobody else should call it; strangers are turned away. */
  dedicatedNumber: NumberSetting;
  /** What handoff calls are made from. Must differ from `dedicatedNumber`: with one number for both the call fails without a word. */
  source: NumberSetting | SourceQueueSetting;
  /**
   * What customers see, in E.164: a number claimed on the instance. `'from-queue'` leaves it to Connect. An agent's own queue has no
   * number; whether Connect then takes the one of the agent's default outbound queue is documented nowhere, and if it does not, every
   * callback fails after the agent took it. Name a number unless you have seen it work.
   */
  callerId: string;
  /** The mode of a dial that asks for none. */
  dialMode: 'queued-callback' | 'legacy';
  /** Legacy mode dials the customer first and holds them until the agent is free. Deprecated. */
  legacy: {
    /** Whether a dial may use it. */
    allowed: boolean;
    /** Why customers may be kept waiting: turns the warning at synth into a note. Without it `cdk synth --strict` refuses. */
    acceptedBecause?: string;
    /** Alarm when a customer was held longer, in seconds, 1 to 3600. Default: 30. */
    alarmAfterHoldSeconds?: number;
    /** How long the customer's phone rings, in seconds, 15 to 60 (the limits of StartOutboundVoiceContact). Default: 30. */
    ringTimeoutSeconds?: number;
  };
  /**
   * What the callback block is given as MaximumConnectionAttempts: 0 or 1. Default: 1, which documents call the least, but which in
   * console exports means one retry after the first dial. Dialback stops that retry, set three days ahead. Choose 0 once you have seen that
   * the instance takes it.
   */
  maximumConnectionAttempts?: 0 | 1;
  /** ISO 3166 alpha-2 countries that may be called, like `['DE', 'AT']`. */
  allowedCountries: string[];
  /** Country of numbers typed without a country code. One of `allowedCountries`. */
  defaultCountry: string;
  /** Whether premium-rate numbers may be called. Default: false. */
  premiumAllowed?: boolean;
  /** Default: none. */
  orderGuarantee?: OrderGuaranteeSetting;
  /** The queues whose customers may be promised a callback, at most 25. Default: none; then agents click to dial, and promise nothing. */
  queues?: CallbackQueueSetting[];
  /**
   * How many promised callbacks are placed per second when many are due at once, 0.1 to 1.9. StartOutboundVoiceContact takes 2 per second
   * from the whole account (amazon-connect-admin-guide, service limits): the rest is left to agents' clicks. Default: 1.5.
   */
  scheduledCallsPerSecond?: number;
  /**
   * Whether the module `callback-called-in` tells callers that they need not be called back any more, in a sentence, before the flow goes on.
   * Default: true. What the module does: docs/flow-designer.
   */
  tellCallers?: boolean;
  /** In which customers hear and read us: `en` or `de`. Default: `en`. */
  language?: 'en' | 'de';
  /** How long callers who wait hear the hold prompt before they are offered a callback, first and again, in seconds, 15 to 600. Default: 60. */
  offerEverySeconds?: number;
  /** Who may use the API of customers, at most 20 keys. Default: none; then there is no such API. docs/customer-api.md tells how it is used. */
  apps?: AppSetting[];
  /** How customers of apps show that a number is theirs before it is called: by a code that is sent to it in a text message. */
  numberCheck?: {
    /** False trusts the apps with it: whoever has a key can then have any number of the allowed countries called. Default: true. */
    required?: boolean;
    /**
     * What phones show as the sender, where the country allows it: 1 to 11 letters, digits or `-`, with a letter. Default: none; what the account
     * sends texts from is then shown (AWS End User Messaging SMS, sender ids).
     */
    senderId?: string;
  };
  /**
   * Whether agents in Connect's own workspace are shown what a callback or an announced call is about, in a step-by-step guide beside the call.
   * Each then is a chat contact more, billed and counted as such, and agents need the permission *Custom views*. Default: false, since a first deploy
   * should not rest on it: nobody has seen such a guide come up with a callback (docs/flow-designer).
   */
  agentView?: boolean;
  /** Default: none; then customers announce no calls. Needs `queues` and `apps`. */
  callIns?: CallInSetting;
  signIn: SignInSetting;
  /** How a token names the agent. */
  identity: {
    /**
     * The claim, like `cognito:username` (Cognito's id tokens) or `username` (its access tokens). It must be one that people cannot change
     * themselves, else they could act as other agents: with many providers `preferred_username` and `email` are not.
     */
    claim: string;
    /** What the claim holds: the agent's user name in Connect, or their user id. */
    holds: 'username' | 'user-id';
  };
  /** Origins of pages that may call the API from a browser, like `https://desk.example.com`. */
  pageOrigins: string[];
  /** How long logs are kept, in days; one of CloudWatch's values. Default: 90. */
  logRetentionDays?: number;
  /** Default: none; alarms then only show in CloudWatch. */
  alarms?: AlarmSetting;
}

/** Settings after the check, with every default filled in. */
export type CheckedSettings = v.InferOutput<typeof settingsSchema>;
