import { handlerOf } from '../../../lambda/ground/adapters/handler-of';
import { invocationTime } from '../../../lambda/ground/adapters/invocation-time';

const invocation = { getRemainingTimeInMillis: () => 7500 };

test('the time of the invocation counts from its beginning', async () => {
  const handler = handlerOf(async (event: string) => `${event}, with ${invocationTime.seconds()} s`);
  expect(await handler('asked', invocation)).toBe('asked, with 7 s');
});

test('what is thrown names no number, neither in its message nor in its stack, and carries nothing beside them', async () => {
  const thrown = Object.assign(new TypeError('The number +442079460142 stands in the way.'), { Item: { number: { S: '+442079460142' } }, cause: new Error('+442079460142') });
  const error = await handlerOf(() => Promise.reject(thrown))('asked', invocation).catch((caught: Error) => caught);
  expect(error).toMatchObject({ name: 'TypeError', message: 'The number +44********42 stands in the way.' });
  const said = JSON.stringify(error, Object.getOwnPropertyNames(error));
  expect(said).toContain('handler-of.test.ts');
  expect(said).not.toContain('2079460142');
});

test('what is no error is thrown as one', async () => {
  await expect(handlerOf(() => Promise.reject('+442079460142 is no error'))('asked', invocation)).rejects.toThrow('+44********42 is no error');
});
