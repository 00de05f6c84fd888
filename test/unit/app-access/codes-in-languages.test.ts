import type { ConnectClient } from '@aws-sdk/client-connect';
import type { SNSClient } from '@aws-sdk/client-sns';
import { sendTexts } from '../../../lambda/app-access/adapters/send-texts';
import { speakCodes } from '../../../lambda/app-access/adapters/speak-codes';
import { createSendText } from '../../../lambda/ground/adapters/sns-texts';
import { ENGLISH, speechIn } from '../../fakes/speeches';

const CODE = { number: '+447400123456', code: '012345', checkDigest: 'check' };

/** Keeps the inputs of the commands that it is sent. */
function recorder<Client>() {
  const inputs: Record<string, unknown>[] = [];
  const send = async ({ input }: { input: Record<string, unknown> }) => void inputs.push(input);
  return { inputs, client: { send } as unknown as Client };
}

test('a text with a code is in the language of the customer, or else in the operator’s first', async () => {
  const { inputs, client } = recorder<SNSClient>();
  const sendText = sendTexts(createSendText(client, {}), { speeches: [ENGLISH, speechIn('fr')] });
  for (const language of ['fr', 'pl', undefined]) await sendText({ ...CODE, ...(language && { language }) });
  expect(inputs.map(({ Message }) => String(Message).split(' ').slice(0, 3).join(' '))).toEqual(['Votre code est', 'Your code is', 'Your code is']);
});

test('a call that speaks a code names the language to its flow, if it is known', async () => {
  const { inputs, client } = recorder<ConnectClient>();
  const speakCode = speakCodes(client, { instanceId: 'i', flowId: 'f', shownNumber: '+442079460100' });
  await speakCode({ ...CODE, language: 'it' });
  await speakCode(CODE);
  expect(inputs.map(({ Attributes }) => Attributes)).toEqual([{ dialback_code: '012345', dialback_language: 'it' }, { dialback_code: '012345' }]);
});
