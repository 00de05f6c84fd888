import { createNotices } from '../../../lambda/ground/adapters/logged-notices';

const NUMBER = '+493012345678';
const MASKED = '+49********78';

/** The records that are logged meanwhile. */
function logged(log: (notices: ReturnType<typeof createNotices>) => void): string {
  const said: string[] = [];
  const takes = (text: unknown) => said.push(String(text)) > 0;
  const streams = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(takes));
  try {
    log(createNotices('api-agent', 'Dialback'));
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
  return said.join('');
}

const QUOTING = new TypeError(`The number ${NUMBER} cannot be called.`, { cause: new Error(`No route to ${NUMBER}`) });

/** Each way into the log: an error from outside may quote the number that it was given. */
test.each<[string, (notices: ReturnType<typeof createNotices>) => void]>([
  ['request failed', ({ logger }) => logger.error('request failed', QUOTING)],
  ['no presence', ({ warn }) => warn('no presence', QUOTING)],
  ['failed', ({ failed }) => failed('dial', 'an.id', QUOTING)],
  ['decided', ({ decided }) => decided({ callbackId: 'an.id', origin: 'agent', agent: '', queueId: '', number: NUMBER, event: 'edited', from: 'pending', to: 'pending', reason: `It is for ${NUMBER} now.`, effects: [] })],
  [`called ${NUMBER}`, ({ logger }) => logger.info(`called ${NUMBER}`, { numbers: [NUMBER] })],
])('the record "%s" holds no whole number', (_message, log) => {
  const record = logged(log);
  expect([record.includes(MASKED), record.includes(NUMBER.slice(3))]).toEqual([true, false]);
});
