import { next, noMatchingError, type BlockDefinition } from '../block';
import { reachParticipant } from '../dial-customer';

/** With ContinueFlowExecution the flow goes on when the third party has hung up; without, the call is the end of the flow. */
export const transferParticipantToThirdParty: BlockDefinition = {
  type: 'TransferParticipantToThirdParty',
  parameters: ['ThirdPartyPhoneNumber', 'ThirdPartyConnectionTimeLimitSeconds', 'ContinueFlowExecution', 'ThirdPartyDTMFDigits', 'CallerId'],
  notes: ['The name of a caller id is noted in the journal; phones here show numbers only.', 'Without ContinueFlowExecution every failure takes NoMatchingError, the only error such an action declares.'],
  async run({ host, run, parameters }) {
    // AG:block-support-by-channel.
    if ((host.view().Channel ?? 'VOICE') !== 'VOICE') return noMatchingError('only a call goes on to a phone number');
    const callerId = parameters.has('CallerId') ? parameters.object('CallerId', ['Number', 'Name']) : undefined;
    const call = {
      number: parameters.required('ThirdPartyPhoneNumber'),
      timeLimitSeconds: parameters.integer('ThirdPartyConnectionTimeLimitSeconds', { from: 0, to: 600 }),
      callerId: callerId?.optional('Number'),
      callerName: callerId?.optional('Name'),
      digits: parameters.optional('ThirdPartyDTMFDigits'),
    };
    const goesOn = parameters.flag('ContinueFlowExecution');
    await reachParticipant(run);
    const result = await host.transferToThirdParty(call);
    if (result === 'done') return goesOn ? next : { take: 'end', end: { kind: 'transferred-to-third-party' } };
    if (typeof result === 'object') return noMatchingError(result.failed);
    const because = result === 'CallFailed' ? 'the call was not put through' : `nobody answered within ${call.timeLimitSeconds} s`;
    return goesOn ? { take: 'error', error: result, because } : noMatchingError(because);
  },
};
