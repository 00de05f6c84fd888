import { next, type BlockDefinition } from '../block';

export const updateContactCallbackNumber: BlockDefinition = {
  type: 'UpdateContactCallbackNumber',
  parameters: ['CallbackNumber'],
  unusableParameter: 'InvalidCallbackNumber',
  run({ host, parameters }) {
    // Chat, task and e-mail contacts take the invalid-number branch whatever the number [D].
    if ((host.view().Channel ?? 'VOICE') !== 'VOICE') return { take: 'error', error: 'InvalidCallbackNumber' };
    const result = host.setCallbackNumber(parameters.required('CallbackNumber'));
    return result === 'done' ? next : { take: 'error', error: result };
  },
};
