import { createTellCustomer, type TextRules } from '../../../lambda/texts/usecases/tell-customer';
import type { CallbackNews } from '../../../lambda/texts/domain/text-of-event';
import { textAboutCallback } from '../../../lambda/texts/domain/text-about-callback';
import type { Reminder } from '../../../lambda/texts/ports/texts';
import { PROMISED_SAMPLES } from '../../../docs/print/callback-samples';

const MOBILE = '+4915123456789';
const NOW = '2026-11-23T09:00:00.000Z';
const pending = { ...PROMISED_SAMPLES.pending, number: MOBILE, dueAt: '2026-11-23T15:00:00.000Z', zone: 'Europe/Berlin' };
const asked: CallbackNews = { id: `${pending.id}/asked`, name: 'dialback.callback.asked', callbackId: pending.id, fields: [] };

function world({ callback = pending, rules = {}, now = NOW, isRefused = false }: { callback?: typeof pending; rules?: Partial<TextRules>; now?: string; isRefused?: boolean } = {}) {
  const texts: string[] = [];
  const waiting: [Reminder, number][] = [];
  const claimed = new Set<string>();
  let failures = 0;
  const tell = createTellCustomer({
    store: { find: async (id) => (id === callback.id ? callback : undefined) },
    checkNumber: async () => (isRefused ? { refusal: { code: 'number-on-do-not-call' } as never } : ({ e164: callback.number } as never)),
    sendText: async (_number, text) => {
      if (failures > 0) {
        failures -= 1;
        throw new Error('SNS takes nothing.');
      }
      texts.push(text);
    },
    sent: { claim: async (name) => !claimed.has(name) && claimed.add(name) !== undefined, release: async (name) => void claimed.delete(name) },
    reminders: { bringAgain: async (reminder, seconds) => void waiting.push([reminder, seconds]) },
    clock: { now: () => now },
    rules: { kinds: ['confirmation', 'reminder', 'tried'], company: 'Example', language: 'en', reminderMinutes: 30, ...rules },
  });
  return { tell, texts, waiting, failNext: () => (failures = 1) };
}

test('a promise is confirmed once, on the clock of its zone, and a reminder waits', async () => {
  const { tell, texts, waiting } = world();
  await tell.ofEvent(asked);
  await tell.ofEvent(asked);
  expect(texts).toEqual(['Example will call you back on Mon 23 Nov at 16:00 CET. Reply STOP for no more texts.']);
  expect(waiting[0]).toEqual([{ callbackId: pending.id, dueAt: pending.dueAt }, 900]);
});

test('one that was not taken is sent again', async () => {
  const { tell, texts, failNext } = world();
  failNext();
  await expect(tell.ofEvent(asked)).rejects.toThrow('SNS takes nothing.');
  await tell.ofEvent(asked);
  expect(texts.length).toBe(1);
});

test.each<[string, Parameters<typeof world>[0] & object]>([
  ['a fixed line', { callback: { ...pending, number: '+493012345678' } }],
  ['whom we may not call', { isRefused: true }],
  ['kinds that the operator does not want', { rules: { kinds: [] } }],
])('%s gets none', async (_who, given) => {
  const { tell, texts, waiting } = world(given);
  await tell.ofEvent(asked);
  expect([texts, waiting.length]).toEqual([[], given.rules ? 0 : 1]);
});

test('a reminder waits for its time, is sent once, and not for a time that is no more', async () => {
  const early = world();
  const reminder = { callbackId: pending.id, dueAt: pending.dueAt };
  await early.tell.remind(reminder);
  expect([early.texts, early.waiting.map(([, seconds]) => seconds)]).toEqual([[], [900]]);
  const { tell, texts } = world({ now: '2026-11-23T14:30:00.000Z' });
  await tell.remind(reminder);
  await tell.remind(reminder);
  await tell.remind({ ...reminder, dueAt: '2026-11-23T14:45:00.000Z' });
  expect(texts).toEqual(['Example will call you back on Mon 23 Nov at 16:00 CET. Please keep your phone with you.']);
});

test('only whose phone rang hears that we tried', async () => {
  const { tell, texts } = world();
  const tried = (outcome: string): CallbackNews => ({ ...asked, id: `${pending.id}/tried/${outcome}`, name: 'dialback.callback.tried', outcome });
  for (const code of ['not-placed', 'connect-busy', 'no-answer']) await tell.ofEvent(tried(code));
  expect(texts).toEqual(['Example tried to call you. We will try again on Mon 23 Nov at 16:00 CET.']);
});

test.each(['en', 'de'] as const)('each text in %s is one of 160 plain characters for a company with a long name', (language) => {
  for (const kind of ['confirmation', 'reminder', 'tried'] as const) {
    for (const dueAt of [undefined, pending.dueAt]) {
      const text = textAboutCallback(kind, language, { company: 'x'.repeat(40), zone: 'Europe/Berlin', ...(dueAt && { dueAt }) });
      expect(text).toMatch(/^[\x20-\x7E]{1,160}$/);
    }
  }
});
