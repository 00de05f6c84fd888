import { next, nextUnlessFailed, type BlockDefinition } from '../block';

export const updateFlowLoggingBehavior: BlockDefinition = {
  type: 'UpdateFlowLoggingBehavior',
  parameters: ['FlowLoggingBehavior'],
  notes: ['The journal shows every block, whatever this says.'],
  run({ session, parameters }) {
    session.loggingEnabled = parameters.required('FlowLoggingBehavior') === 'Enabled';
    return next;
  },
};

export const updateContactRoutingBehavior: BlockDefinition = {
  type: 'UpdateContactRoutingBehavior',
  parameters: ['QueuePriority', 'QueueTimeAdjustmentSeconds'],
  neverTaken: { NoMatchingError: 'Only of routing by proficiency, which is refused by name.' },
  run({ host, parameters }) {
    const any = Number.MAX_SAFE_INTEGER;
    host.setRouting(
      parameters.has('QueuePriority')
        ? { queuePriority: parameters.integer('QueuePriority', { from: 1, to: any }) }
        : { queueTimeAdjustmentSeconds: parameters.integer('QueueTimeAdjustmentSeconds', { from: -any, to: any }) },
    );
    return next;
  },
};

export const updateContactRoutingCriteria: BlockDefinition = {
  type: 'UpdateContactRoutingCriteria',
  parameters: ['RoutingCriteria'],
  notes: ['Criteria are not handed on to a callback or to the contact of the next queue; what Connect does is not known.'],
  run: ({ host, parameters }) => nextUnlessFailed(host.setRoutingCriteria(parameters.whole('RoutingCriteria'))),
};

const VOICE = ['TextToSpeechVoice', 'TextToSpeechEngine', 'TextToSpeechStyle'] as const;

export const updateContactTextToSpeechVoice: BlockDefinition = {
  type: 'UpdateContactTextToSpeechVoice',
  parameters: VOICE,
  run({ host, parameters }) {
    const given = VOICE.filter((name) => parameters.has(name));
    return nextUnlessFailed(host.setVoice(Object.fromEntries(given.map((name) => [name, parameters.required(name)]))));
  },
};

export const updatePreviousContactParticipantState: BlockDefinition = {
  type: 'UpdatePreviousContactParticipantState',
  parameters: ['PreviousContactParticipantState'],
  notes: ['Always takes the error branch: no contact is ever consulted from another, as agents do not transfer.'],
  run: ({ host, parameters }) => nextUnlessFailed(host.setPreviousParticipant(parameters.required('PreviousContactParticipantState'))),
};
