import type { SwitchEntry } from './switch-entry';

/** What nobody could say for certain of contacts, and of what carries them. Source keys are those of the facts page. */
export interface ContactSwitches {
  retry: 'new-contact' | 'same-contact';
  retriesPerMaximumConnectionAttempts: 'retries-after-first' | 'attempts-in-all';
  busyConsumesRetry: boolean;
  agentQueueCapacity: number | 'unlimited';
  agentQueueCallerId: 'required' | 'default-outbound-queue';
  agentQueueOutboundWhisper: 'default-outbound-queue' | 'instance-default' | 'none';
  callerIdPrecedence: 'callback-block' | 'outbound-whisper';
  creationFlowRuns: 'at-creation' | 'after-delay';
  callbackInitiatedEvent: 'at-creation' | 'at-enqueue';
  callbackDueBeyondOverflow: 'ends' | 'waits';
  stopScheduledCallback: 'allowed' | 'refused';
  stopAcceptedCallback: 'allowed' | 'refused';
  withdrawnOffer: 'cleared' | 'rejected';
  stopOfEndedContact: 'contact-not-found' | 'resource-not-found' | 'accepted';
  clientTokenAfterDisconnect: 'same-contact' | 'new-contact';
  contactDataPropagates: 'nothing' | 'tags' | 'everything';
  recordingPropagates: boolean;
  sameSourceAndDestination: 'fails-quietly' | 'connects';
  ownNumberAnswerSeconds: number;
  callerIdOfOwnNumberLeg: 'source-number' | 'withheld';
  withheldNumberShows: 'nothing' | 'anonymous' | '+266696687';
  agentAfterFailedAttempt: 'after-contact-work' | 'error';
  disconnectReasonInEvent: boolean;
  callbackExpiryDays: number;
  agentRingTimeoutSeconds: number;
  promptCharactersPerSecond: number;
  systemEndpointOfCallback: 'absent' | 'softphone';
  fictitiousNumbers: 'diallable' | 'not-diallable';
  phoneNumberClaimSeconds: number;
  recordingSavedAfterSeconds: number;
  routingDataBeforeQueue: 'taken' | 'refused';
  answeringMachineDetectionSeconds: number;
  voicemailGreetingSeconds: number;
  detectionInGeneralTraffic: 'refused' | 'works';
  callProgressOfFax: 'error' | 'not-detected';
  systemEventOfUnanswered: boolean;
}

export const CONTACT_SWITCHES: { [K in keyof ContactSwitches]: SwitchEntry<ContactSwitches[K]> } = {
  retry: {
    default: 'new-contact',
    words: ['new-contact', 'same-contact'],
    meaning: 'Whether the next attempt of a callback is a new CALLBACK contact or the same one queued again.',
    source: 'AG:failed-callback-attempt speaks of a record per callback leg; Appendix B3',
  },
  retriesPerMaximumConnectionAttempts: {
    default: 'retries-after-first',
    words: ['retries-after-first', 'attempts-in-all'],
    meaning: 'MaximumConnectionAttempts N: N retries after the first dial (the console writes its number of retries there), or N dials in all.',
    source: 'SIQC, CBM, CCM, SCV exports against DG; Appendix B1',
  },
  busyConsumesRetry: {
    default: false,
    meaning: 'Documented: only a phone that rings and is not answered is retried. True: busy, invalid and blocked numbers too.',
    source: 'AG-now:setup-queued-cb; Appendix B8',
  },
  agentQueueCapacity: {
    default: 10,
    words: ['unlimited'],
    meaning: 'How many contacts an agent queue holds. 10 in 2023; newer pages only say that the queue setting does not apply.',
    source: 'AG:set-maximum-queue-limit 2023 and 2026',
  },
  agentQueueCallerId: {
    default: 'required',
    words: ['required', 'default-outbound-queue'],
    meaning:
      "Where a callback in an agent queue finds its caller id when neither the block nor the outbound whisper gives one: nowhere (the dial fails), or the default outbound queue of the agent's routing profile.",
    source: 'AG:queues-callerid (no number on the queue: the call fails); Appendix B4',
  },
  agentQueueOutboundWhisper: {
    default: 'default-outbound-queue',
    words: ['default-outbound-queue', 'instance-default', 'none'],
    meaning: "The outbound whisper of a callback in an agent queue: of the default outbound queue of the agent's routing profile, the instance's default, or none.",
    source: 'Appendix B4',
  },
  callerIdPrecedence: {
    default: 'callback-block',
    words: ['callback-block', 'outbound-whisper'],
    meaning: 'Which caller id wins when both the callback block and CompleteOutboundCall in the outbound whisper give one.',
    source: 'order as listed in section 2.3, row 6',
  },
  creationFlowRuns: {
    default: 'at-creation',
    words: ['at-creation', 'after-delay'],
    meaning: 'With a creation flow: at once, the delay being ignored (DG), or after the initial delay (AG-now).',
    source: 'DG:createcallbackcontact against AG-now:customer-first-cb; Appendix B5',
  },
  callbackInitiatedEvent: {
    default: 'at-creation',
    words: ['at-creation', 'at-enqueue'],
    meaning: "Whether the callback's INITIATED event is published when it is created or only when it is queued.",
    source: 'Appendix B11',
  },
  callbackDueBeyondOverflow: {
    default: 'ends',
    words: ['ends', 'waits'],
    meaning: 'A delayed callback that comes due on a queue already 20 % above its limit: ends, or tries again each minute.',
    source: 'AG:set-maximum-queue-limit says nothing beyond the 20 %',
  },
  stopScheduledCallback: {
    default: 'allowed',
    words: ['allowed', 'refused'],
    meaning: 'Whether StopContact works on a callback during its initial delay, or answers InvalidRequestException.',
    source: 'Appendix B12',
  },
  stopAcceptedCallback: {
    default: 'allowed',
    words: ['allowed', 'refused'],
    meaning: 'Whether StopContact ends a callback that an agent has accepted, in the whisper, the dial or the conversation, or answers InvalidRequestException.',
    source: 'API StopContact names callbacks in a queue and no state; section 4.5 takes it to cut a live call',
  },
  withdrawnOffer: {
    default: 'cleared',
    words: ['cleared', 'rejected'],
    meaning: 'What the softphone shows when a callback that rings there is stopped or expires: nothing any more, or REJECTED as when a caller hangs up, until the agent clears it.',
    source: 'AG:about-contact-states speaks of a customer who abandons, not of StopContact',
  },
  stopOfEndedContact: {
    default: 'contact-not-found',
    words: ['contact-not-found', 'resource-not-found', 'accepted'],
    meaning: 'What StopContact answers for a contact that has ended: ContactNotFoundException 410, ResourceNotFoundException 404, or success.',
    source: 'API error list; Appendix C',
  },
  clientTokenAfterDisconnect: {
    default: 'same-contact',
    words: ['same-contact', 'new-contact'],
    meaning: 'A repeated ClientToken after the first call ended: the first contact id again, or a new call (requirements row S0-02 reports the latter).',
    source: 'API StartOutboundVoiceContact against row S0-02',
  },
  contactDataPropagates: {
    default: 'nothing',
    words: ['nothing', 'tags', 'everything'],
    meaning: 'What of name, description, references and tags the callback contact takes over from its creator.',
    source: 'Appendix B7',
  },
  recordingPropagates: {
    default: false,
    meaning: 'Whether a recording behaviour set on the creating contact holds for the callback.',
    source: 'Appendix B9',
  },
  sameSourceAndDestination: {
    default: 'fails-quietly',
    words: ['fails-quietly', 'connects'],
    meaning: 'An outbound call whose source is its destination: accepted by the API and never answered, or connected.',
    source: 'SIQC README against an AWS knowledge article; Appendix B6',
  },
  ownNumberAnswerSeconds: {
    default: 2,
    meaning: 'Seconds from dialling a number of this instance until its flow answers.',
    source: '[I] section 2.4: "a few seconds"',
  },
  callerIdOfOwnNumberLeg: {
    default: 'source-number',
    words: ['source-number', 'withheld'],
    meaning: 'What the inbound leg of a call to an own number sees as CustomerEndpoint.',
    source: 'Appendix B6',
  },
  withheldNumberShows: {
    default: 'nothing',
    words: ['nothing', 'anonymous', '+266696687'],
    meaning: 'What stands as CustomerEndpoint of a caller who withholds their number: nothing, or what the carrier sends in its place, a word or that word in keypad digits.',
    source: '[U] documented nowhere; carriers are known to send either',
  },
  agentAfterFailedAttempt: {
    default: 'after-contact-work',
    words: ['after-contact-work', 'error'],
    meaning: 'What the agent sees when the dial of a callback fails, or when it is stopped before the customer is reached: after-contact work, or an error to clear.',
    source: 'AG:call-phone-number (the agent goes to ACW); Appendix B8',
  },
  disconnectReasonInEvent: {
    default: false,
    meaning: 'Whether DISCONNECTED and COMPLETED events of plain voice contacts carry disconnectReason.',
    source: 'documented for campaign contacts only, section 4.1; Appendix B8',
  },
  callbackExpiryDays: {
    default: 7,
    meaning: 'Days from creation until a callback still waiting is removed.',
    source: 'AG-now:setup-queued-cb (7), the 2023 page (7 to 14)',
  },
  agentRingTimeoutSeconds: { default: 20, meaning: "Seconds an offer rings at an agent's softphone before it counts as missed.", source: 'AG: missed contacts' },
  promptCharactersPerSecond: { default: 15, meaning: 'How fast spoken text passes; a prompt takes at least one second.', source: 'a choice of this emulator: the pace of ordinary speech' },
  systemEndpointOfCallback: { default: 'absent', words: ['absent', 'softphone'], meaning: 'SystemEndpoint of a callback in DescribeContact: absent, or "Softphone".', source: 'section 3.3: either was seen' },
  fictitiousNumbers: { default: 'diallable', words: ['diallable', 'not-diallable'], meaning: 'Whether North American 555-01xx numbers pass UpdateContactCallbackNumber.', source: 'HH 6.2' },
  phoneNumberClaimSeconds: { default: 2, meaning: 'Seconds from ClaimPhoneNumber until DescribePhoneNumber says CLAIMED, or FAILED beyond the quota.', source: 'section 3.7: asynchronous, no duration given' },
  recordingSavedAfterSeconds: {
    default: 15,
    meaning: 'Seconds from the end of a contact until the recording of its automated interactions is in its bucket, and DescribeContact tells of it.',
    source: '[U] AG about-recording-behavior: shortly after the contact is disconnected',
  },
  routingDataBeforeQueue: {
    default: 'taken',
    words: ['taken', 'refused'],
    meaning: 'UpdateContactRoutingData on a contact that is in no queue yet: it holds once the contact is queued, or InvalidRequestException.',
    source: 'API UpdateContactRoutingData speaks of contacts in queue, and names no state; desk-and-dialler.md 7',
  },
  answeringMachineDetectionSeconds: {
    default: 3,
    meaning: 'Seconds from the answer until answering-machine detection says who or what it is. Until then CheckOutboundCallStatus waits.',
    source: '[U] AG AMD best practices name no figure',
  },
  voicemailGreetingSeconds: {
    default: 8,
    meaning: 'Seconds of a voicemail’s greeting, for which a call with AwaitAnswerMachinePrompt waits beside that.',
    source: 'a choice of this emulator: an ordinary greeting',
  },
  detectionInGeneralTraffic: {
    default: 'refused',
    words: ['refused', 'works'],
    meaning: 'EnableAnswerMachineDetection on a call whose TrafficType is not CAMPAIGN: InvalidRequestException, or it works all the same.',
    source: 'API AnswerMachineDetectionConfig (CAMPAIGN is a must); one published dialler says that it works',
  },
  callProgressOfFax: {
    default: 'error',
    words: ['error', 'not-detected'],
    meaning: 'Which branch CheckOutboundCallStatus takes where a fax machine answered: the error, as it is none of the four, or NotDetected.',
    source: '[U] DG CheckOutboundCallStatus names four results and no fax',
  },
  systemEventOfUnanswered: {
    default: true,
    meaning: 'Whether a call with answering-machine detection that nobody answered publishes CONNECTED_TO_SYSTEM, with its time, before it ends.',
    source: 'AG contact-events: generated for any AnsweringMachineDetectionStatus',
  },
};
