import { next, noMatchingError, type BlockDefinition } from '../block';

export const updateContactMediaStreamingBehavior: BlockDefinition = {
  type: 'UpdateContactMediaStreamingBehavior',
  parameters: ['MediaStreamingState', 'Participants', 'MediaStreamType'],
  notes: ['Noted on the contact: nothing streams. `$.MediaStreams.Customer.Audio` names a stream that nobody can read.'],
  run({ host, parameters }) {
    if ((host.view().Channel ?? 'VOICE') !== 'VOICE') return noMatchingError('only a call has audio');
    parameters.whole('Participants');
    parameters.required('MediaStreamType');
    host.setMediaStreaming(parameters.required('MediaStreamingState') === 'Enabled');
    return next;
  },
};
