import fc from 'fast-check';
import { readVoicemailPage } from '../../../web/api/kept-voicemails';
import { readListedVoicemails } from '../../../web/api/listed-voicemails';
import { contactId, from, release202409, release202509, words } from '../../fakes/voicemail-express';

const read = (...entries: unknown[]) => readListedVoicemails({ voicemails: entries });

test.each([
  ['the voice contact of 2025.09.13', release202509.voiceContact, { from, receivedAt: '2025-09-13T08:12:30Z', transcript: '' }],
  ['the task of 2025.09.13', release202509.task, { from, receivedAt: '', queueName: 'Support', transcript: words }],
  ['the guided task of 2025.09.13', release202509.guidedTask, { from, receivedAt: '', queueName: 'Support', transcript: words }],
  ['the voice contact of 2024.09', release202409.voiceContact, { from, receivedAt: '', transcript: '' }],
  ['the task of 2024.09', release202409.task, { from, receivedAt: '' }],
  ['the guided task of 2024.09', release202409.guidedTask, { from, receivedAt: '', transcript: words }],
])('%s is read as far as it says something', (_what, attributes, expected) => {
  const { voicemails, unreadable } = read({ contactId, attributes });
  expect(unreadable).toBe(0);
  expect(voicemails).toMatchObject([{ contactId, recording: { kind: 'none' }, ...expected }]);
});

test('a field counts before an attribute', () => {
  expect(read({ contactId, from: '+12065550142', attributes: release202509.task }).voicemails[0]).toMatchObject({ from: '+12065550142', queueName: 'Support' });
});

test('a field that is not as it should be counts as missing, and costs no other', () => {
  const { voicemails } = read({ contactId, from: 7, receivedAt: 'soon', lengthSeconds: Number.NaN, transcript: null, queueName: 'Sales', attributes: 'none' });
  expect(voicemails).toEqual([{ contactId, from: '', receivedAt: '', queueName: 'Sales', transcript: '', recording: { kind: 'none' } }]);
});

test('an entry without a contact is counted, and keeps nobody from the others', () => {
  expect(read(null, 'x', {}, { contactId: '' }, { contactId, from })).toMatchObject({ unreadable: 4, voicemails: [{ contactId, from }] });
});

test.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example.com/a.wav', 'x'])('%s is no address to play', (recordingUrl) => {
  expect(read({ contactId, recordingUrl }).voicemails[0]!.recording).toEqual({ kind: 'none' });
});

test('two entries of one contact are one row, and the newest stands first', () => {
  const { voicemails } = read({ contactId, receivedAt: '2026-11-23T08:00:00Z' }, { contactId: 'b', receivedAt: '2026-11-23T09:00:00Z' }, { contactId: 'c' }, { contactId, receivedAt: '2026-11-23T08:00:00Z' });
  expect(voicemails.map((one) => one.contactId)).toEqual(['b', contactId, 'c']);
});

test.each([undefined, null, [], 'html', { voicemails: {} }])('%j is no list, in a sentence', (body) => {
  expect(() => readListedVoicemails(body)).toThrow('not in the form that this page reads');
  expect(() => readVoicemailPage(body)).toThrow('answer cannot be read');
});

test('no answer of either service is more than a sentence or rows that can be shown', () => {
  const entry = fc.oneof(fc.anything(), fc.record({ contactId: fc.string(), id: fc.string(), from: fc.anything(), receivedAt: fc.anything(), recordingUrl: fc.anything(), attributes: fc.anything() }, { requiredKeys: [] }));
  const rows = (readBody: (body: unknown) => { voicemails: { contactId: string; from: string; receivedAt: string }[] }, body: unknown) => {
    try {
      return readBody(body).voicemails;
    } catch (error) {
      expect((error as Error).message).toMatch(/not in the form that this page reads|answer cannot be read/);
      return [];
    }
  };
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ voicemails: fc.array(entry) })), (body) => {
      for (const row of [...rows(readListedVoicemails, body), ...rows(readVoicemailPage, body)]) {
        expect([typeof row.contactId, typeof row.from, typeof row.receivedAt]).toEqual(['string', 'string', 'string']);
        expect(row.receivedAt === '' || !Number.isNaN(Date.parse(row.receivedAt))).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
