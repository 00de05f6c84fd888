/** Data table: action types that the documentation or the console knows and this catalogue does not model. */

/** Documented, or written by the console and taken by the service, and why they are not modelled: a flow that uses one lints with a warning. */
export const NOT_MODELLED_ACTIONS: Readonly<Record<string, string>> = {
  AuthenticateParticipant: "it opens a sign-in page of Amazon Cognito in the customer's chat client, of which there is none",
  CheckVoiceId: 'there are no voiceprints to compare',
  CreateContact: 'contacts come from calls, chats, tasks and callbacks alone',
  CreatePersistentContactAssociation: 'chats end for good: there is no persistent chat to go on with',
  EvaluateDataTableValues: 'there are no data tables',
  GetCalculatedAttributesForCustomerProfile: 'profiles hold what tests and flows write; nothing is calculated from them',
  GetCustomerProfileObject: 'profiles have no objects beside them',
  ListDataTableValues: 'there are no data tables',
  LoadContactContent: 'there is no email, whose text it loads',
  RenderMessageTemplate: 'there are no message templates',
  ResumeContact: 'no contact can be paused',
  StartExistingMessageProcessing: 'messages of chats are not processed on their way',
  StartOutboundChatContact: 'there is no channel of text messages that a chat could begin on',
  StartOutboundEmailContact: 'there is no email',
  StartVoiceIdStream: 'there is no Voice ID that would listen to the stream',
  UpdateContactMediaProcessing: 'messages of chats are not processed on their way',
  UpsertDataTableValues: 'there are no data tables',
};

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
