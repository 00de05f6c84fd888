/** Data table: action types that the documentation or the console knows and this catalogue does not model. */

/** Documented, or written by the console and taken by the service: a flow that uses one lints with a warning. */
export const NOT_MODELLED_ACTIONS: readonly string[] = [
  'AssociateContactToCustomerProfile',
  'AuthenticateParticipant',
  'CheckVoiceId',
  'ConnectParticipantWithLexBot',
  'CreateCase',
  'CreateContact',
  'CreateCustomerProfile',
  'CreatePersistentContactAssociation',
  'CreateTask',
  'CreateWisdomSession',
  'EvaluateDataTableValues',
  'GetCalculatedAttributesForCustomerProfile',
  'GetCase',
  'GetCustomerProfile',
  'GetCustomerProfileObject',
  'ListDataTableValues',
  'LoadContactContent',
  'RenderMessageTemplate',
  'ResumeContact',
  'ShowView',
  'StartOutboundChatContact',
  'StartOutboundEmailContact',
  'StartVoiceIdStream',
  'UpdateCase',
  'UpdateContactMediaProcessing',
  'UpdateContactMediaStreamingBehavior',
  'UpdateCustomerProfile',
  'UpsertDataTableValues',
];

/** Names that do not exist, and the type that was meant. The first two stand in the documentation (reference §1.3). */
export const MISNAMED_ACTIONS: Readonly<Record<string, string>> = {
  UnTagContact: 'UntagContact',
  UpdateRoutingCriteria: 'UpdateContactRoutingCriteria',
  CheckStaffing: 'CheckMetricData',
  SetCallbackNumber: 'UpdateContactCallbackNumber',
  SetWorkingQueue: 'UpdateContactTargetQueue',
  UpdateOutboundCallerId: 'CompleteOutboundCall',
};
