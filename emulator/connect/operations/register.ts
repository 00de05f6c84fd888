import type { OperationFactory } from './operation';
import { startOutboundVoiceContact } from './start-outbound-voice-contact';

/** Every operation of Amazon Connect that is emulated, by its name. Any other is answered with NotEmulated. */
export const operationFactories = {
  StartOutboundVoiceContact: startOutboundVoiceContact,
} satisfies Record<string, OperationFactory>;
