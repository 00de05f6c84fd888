/** Answers the flow `callback-offer` as the deployed function does, for a caller who may be called back at once. */
const ANSWERS = {
  offer: { offer: 'immediate', choice: 'choice-1', number: '+442079460999', mayName: 'yes' },
  accept: { decision: 'proceed', id: 'callback-1', version: '1', number: '+442079460999', queue: 'Queue', callerId: 'none', recording: 'none', retriesLeft: '3' },
};

export const handler = ({ Details: { Parameters } }) => ANSWERS[Parameters.step] ?? {};
