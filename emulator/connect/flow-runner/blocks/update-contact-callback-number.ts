import { next, type BlockDefinition } from '../block';

export const updateContactCallbackNumber: BlockDefinition = {
  type: 'UpdateContactCallbackNumber',
  parameters: ['CallbackNumber'],
  unusableParameter: 'InvalidCallbackNumber',
  run({ host, parameters }) {
    // Chat, task and e-mail contacts take the invalid-number branch whatever the number [D].
    if ((host.view().Channel ?? 'VOICE') !== 'VOICE') return { take: 'error', error: 'InvalidCallbackNumber', because: 'only a call has a callback number' };
    const number = parameters.required('CallbackNumber');
    const result = host.setCallbackNumber(number);
    if (result === 'done') return next;
    return { take: 'error', error: result, because: result === 'InvalidCallbackNumber' ? 'the number is not in E.164' : 'the instance cannot dial this number' };
  },
};
