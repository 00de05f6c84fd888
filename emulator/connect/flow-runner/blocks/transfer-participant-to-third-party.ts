import { next, noMatchingError, type BlockDefinition } from '../block';
import { reachParticipant } from '../dial-customer';

/** With ContinueFlowExecution the flow goes on when the third party has hung up; without, the call is the end of the flow. */
export const transferParticipantToThirdParty: BlockDefinition = {
  type: 'TransferParticipantToThirdParty',
  parameters: ['ThirdPartyPhoneNumber', 'ThirdPartyConnectionTimeLimitSeconds', 'ContinueFlowExecution', 'ThirdPartyDTMFDigits', 'CallerId'],
  notes: ['Without ContinueFlowExecution every failure takes NoMatchingError, the only error such an action declares.'],
  async run({ host, run, parameters }) {
    const call = {
      number: parameters.required('ThirdPartyPhoneNumber'),
      timeLimitSeconds: parameters.integer('ThirdPartyConnectionTimeLimitSeconds', { from: 0, to: 600 }),
      callerId: parameters.has('CallerId') ? parameters.object('CallerId', ['Number']).optional('Number') : undefined,
      digits: parameters.optional('ThirdPartyDTMFDigits'),
    };
    const goesOn = parameters.flag('ContinueFlowExecution');
    await reachParticipant(run);
    const result = await host.transferToThirdParty(call);
    if (result === 'done') return goesOn ? next : { take: 'end', end: { kind: 'transferred-to-third-party' } };
    return goesOn && result !== 'failed' ? { take: 'error', error: result } : noMatchingError;
  },
};
