import { createSiteClient, Refusal } from '../../../client/element/site-client';
import { customerAnswers } from '../../browser/right-answers';
import { spoiledAnswers } from '../../browser/spoiled-answers';
import { runs } from '../../runs';

const answersEach = runs(100, 1_000);

beforeEach(() => void vi.stubGlobal('document', { baseURI: 'https://shop.example.com/' }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const answerWith = (answer: () => Response) => void vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer());
const client = () => createSiteClient('/callback');
const order = { number: '+447400123456', queueId: 'q' };

describe.each([
  ['the wait', customerAnswers.wait, () => client().wait('q')],
  ['the slots', customerAnswers.slots, () => client().slots('q')],
  ['a check of the number', customerAnswers.check, () => client().check('+447400123456', 'text')],
  ['a request', customerAnswers.request, () => client().read('token')],
  ['a new request', { ...customerAnswers.request, token: 'token' }, () => client().ask(order, 'key')],
] as const)('%s', (_what, right, read) => {
  test('is read as it is', async () => {
    answerWith(() => Response.json(right));
    await expect(read()).resolves.toBeDefined();
  });

  test('spoiled answers are read as far as they can be, or refused with a code', async () => {
    const spoil = spoiledAnswers(12);
    answerWith(() => spoil(right));
    for (let turn = 0; turn < answersEach; turn += 1) {
      const answer = await read().catch((error: unknown) => error);
      if (answer instanceof Error) expect(answer).toMatchObject({ name: 'Refusal', code: expect.stringMatching(/./) });
    }
  });
});

test('a slot whose time cannot be read takes no other with it', async () => {
  answerWith(() => Response.json({ ...customerAnswers.slots, slots: [{ startsAt: 'soon' }, null, ...customerAnswers.slots.slots] }));
  expect(await client().slots('q')).toEqual(customerAnswers.slots.slots);
});

test('what stands between and answers without a code is told as nobody there', async () => {
  answerWith(() => Response.json({ message: 'Forbidden' }, { status: 403 }));
  await expect(client().wait('q')).rejects.toEqual(new Refusal('unreachable', ''));
});
