/** Every flow action that the emulator runs. The support table in the documentation is printed from here. */
import type { BlockDefinition } from '../block';
import { checkHoursOfOperation, checkMetricData, getMetricData } from './centre-lookups';
import { compare } from './compare';
import { connectParticipantWithLexBot } from './connect-participant-with-lex-bot';
import { tagContact, untagContact, updateContactAttributes, updateContactData } from './contact-data';
import {
  updateContactRoutingBehavior,
  updateContactRoutingCriteria,
  updateContactTextToSpeechVoice,
  updateFlowLoggingBehavior,
  updatePreviousContactParticipantState,
} from './contact-settings';
import { createCallbackContact } from './create-callback-contact';
import { createTask } from './create-task';
import { createWisdomSession } from './create-wisdom-session';
import { createCase, getCase, updateCase } from './customer-cases';
import { associateContactToCustomerProfile, createCustomerProfile, getCustomerProfile, updateCustomerProfile } from './customer-profiles';
import { distributeByPercentage } from './distribute-by-percentage';
import { disconnectParticipant, endFlowExecution, endFlowModuleExecution } from './end-flow';
import { getParticipantInput } from './get-participant-input';
import { invokeFlowModule } from './invoke-flow-module';
import { invokeLambdaFunction } from './invoke-lambda-function';
import { loop } from './loop';
import { messageParticipant } from './message-participant';
import { messageParticipantIteratively } from './message-participant-iteratively';
import { checkOutboundCallStatus, completeOutboundCall } from './outbound-call';
import { dequeueContactAndTransferToQueue, transferContactToAgent, transferContactToQueue, updateContactTargetQueue } from './queue-transfers';
import { updateContactRecordingAndAnalyticsBehavior, updateContactRecordingBehavior } from './recording';
import { showView } from './show-view';
import { transferParticipantToThirdParty } from './transfer-participant-to-third-party';
import { transferToFlow } from './transfer-to-flow';
import { updateContactCallbackNumber } from './update-contact-callback-number';
import { updateContactEventHooks } from './update-contact-event-hooks';
import { updateContactMediaStreamingBehavior } from './update-contact-media-streaming-behavior';
import { updateFlowAttributes } from './update-flow-attributes';
import { wait } from './wait';

const definitions: readonly BlockDefinition[] = [
  updateContactCallbackNumber,
  createCallbackContact,
  updateContactTargetQueue,
  transferContactToQueue,
  dequeueContactAndTransferToQueue,
  transferContactToAgent,
  updateContactAttributes,
  updateFlowAttributes,
  updateContactData,
  tagContact,
  untagContact,
  invokeLambdaFunction,
  invokeFlowModule,
  getMetricData,
  checkMetricData,
  checkHoursOfOperation,
  compare,
  distributeByPercentage,
  loop,
  wait,
  messageParticipant,
  messageParticipantIteratively,
  getParticipantInput,
  connectParticipantWithLexBot,
  showView,
  transferToFlow,
  disconnectParticipant,
  endFlowExecution,
  endFlowModuleExecution,
  updateContactEventHooks,
  updateContactRecordingBehavior,
  updateContactRecordingAndAnalyticsBehavior,
  updateContactMediaStreamingBehavior,
  updateFlowLoggingBehavior,
  updateContactRoutingBehavior,
  updateContactRoutingCriteria,
  updateContactTextToSpeechVoice,
  updatePreviousContactParticipantState,
  transferParticipantToThirdParty,
  completeOutboundCall,
  checkOutboundCallStatus,
  createTask,
  getCustomerProfile,
  createCustomerProfile,
  updateCustomerProfile,
  associateContactToCustomerProfile,
  createCase,
  getCase,
  updateCase,
  createWisdomSession,
];

/** By action type, in the order of the documentation. */
export const blocks: ReadonlyMap<string, BlockDefinition> = new Map(definitions.map((definition) => [definition.type, definition]));
