import { readVoicemails } from '../../../web/agent/voicemails/read-voicemails';
import type { Voicemail } from '../../../web/api/voicemail';

const voicemail = (contactId: string) => ({ contactId }) as Voicemail;

/** A list of three pages. Between two answers, one that stood on the first moved on to the second. */
function listOfThree() {
  const asked: object[] = [];
  const pages: Record<string, { ids: string[]; next?: string; unreadable?: number }> = { first: { ids: ['a', 'b'], next: 'second' }, second: { ids: ['b', 'c'], next: 'third', unreadable: 1 }, third: { ids: ['d'] } };
  const client = {
    voicemails: async (query: { next?: string }) => {
      asked.push(query);
      const { ids, unreadable = 0, next } = pages[query.next ?? 'first']!;
      return { voicemails: ids.map(voicemail), unreadable, ...(next !== undefined && { next }) };
    },
  };
  return { client, asked };
}

const idsOf = (voicemails: Voicemail[]) => voicemails.map(({ contactId }) => contactId);

test.each([
  [1, ['a', 'b'], 0, true],
  [2, ['a', 'b', 'c'], 1, true],
  [3, ['a', 'b', 'c', 'd'], 1, false],
  [9, ['a', 'b', 'c', 'd'], 1, false],
])('%i pages: each voicemail once, and whether there are older ones', async (count, ...[ids, unreadable, more]) => {
  const { client, asked } = listOfThree();
  const read = await readVoicemails(client, { state: 'done', search: '' }, count);
  expect({ ids: idsOf(read.voicemails), unreadable: read.unreadable, more: read.more }).toEqual({ ids, unreadable, more });
  expect(asked).toHaveLength(Math.min(count, 3));
});

test('what is looked for is asked of each page; one letter is not looked for', async () => {
  const { client, asked } = listOfThree();
  await readVoicemails(client, { state: 'unanswered', search: ' kettle ' }, 2);
  await readVoicemails(client, { state: 'unanswered', search: 'k' }, 1);
  expect(asked).toEqual([{ state: 'unanswered', search: 'kettle' }, { state: 'unanswered', search: 'kettle', next: 'second' }, { state: 'unanswered' }]);
});
