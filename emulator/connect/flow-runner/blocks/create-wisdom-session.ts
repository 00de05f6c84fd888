import { next, noMatchingError, type BlockDefinition } from '../block';

/** The session is that of a contact; what the assistant then answers is the bot's script. */
export const createWisdomSession: BlockDefinition = {
  type: 'CreateWisdomSession',
  parameters: ['WisdomAssistantArn', 'OrchestrationAIAgentConfiguration'],
  notes: ['The session is an ARN that nothing stands behind. The assistant has to be associated with the instance (CreateIntegrationAssociation, WISDOM_ASSISTANT).'],
  run({ host, session, parameters }) {
    if (parameters.has('OrchestrationAIAgentConfiguration')) parameters.whole('OrchestrationAIAgentConfiguration');
    const started = host.startAssistantSession(parameters.required('WisdomAssistantArn'));
    if ('failed' in started) return noMatchingError(started.failed);
    session.wisdom = { SessionArn: started.sessionArn };
    return next;
  },
};
