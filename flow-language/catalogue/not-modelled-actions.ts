/** Data table: action types that the documentation or the console knows and this catalogue does not model. */

/** Documented, or written by the console and taken by the service: a flow that uses one lints with a warning. */
export const NOT_MODELLED_ACTIONS: readonly string[] = [
  'AuthenticateParticipant',
  'CheckVoiceId',
  'CreateContact',
  'CreatePersistentContactAssociation',
  'EvaluateDataTableValues',
  'GetCalculatedAttributesForCustomerProfile',
  'GetCustomerProfileObject',
  'ListDataTableValues',
  'LoadContactContent',
  'RenderMessageTemplate',
  'ResumeContact',
  'StartExistingMessageProcessing',
  'StartOutboundChatContact',
  'StartOutboundEmailContact',
  'StartVoiceIdStream',
  'UpdateContactMediaProcessing',
  'UpsertDataTableValues',
];

/** Names that do not exist, and the type that was meant. The first two stand in the documentation (reference §1.3). */
export const MISNAMED_ACTIONS: Readonly<Record<string, string>> = {
  UnTagContact: 'UntagContact',
  UpdateRoutingCriteria: 'UpdateContactRoutingCriteria',
  CheckQueueStatus: 'CheckMetricData',
  CheckStaffing: 'CheckMetricData',
  Disconnect: 'DisconnectParticipant',
  GetUserInput: 'GetParticipantInput',
  PlayPrompt: 'MessageParticipant',
  SetContactAttributes: 'UpdateContactAttributes',
  SetVoice: 'UpdateContactTextToSpeechVoice',
  StartMediaStreaming: 'UpdateContactMediaStreamingBehavior',
  TransferToQueue: 'TransferContactToQueue',
  SetCallbackNumber: 'UpdateContactCallbackNumber',
  SetWorkingQueue: 'UpdateContactTargetQueue',
  UpdateOutboundCallerId: 'CompleteOutboundCall',
};
