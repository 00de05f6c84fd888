import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Journal } from '../../emulator/journal';
import type { JournalLine } from '../lab-types';
import { LabRefusal } from './lab-problem';

/**
 * Streams the journal as server-sent events: first the lines after `?after=ORDER` (or after Last-Event-ID, when a browser reconnects), then each new one. With `?news`, it
 * tells only that lines came.
 */
export function streamJournal(context: Context, journal: Journal): Response {
  const given = context.req.header('last-event-id') ?? context.req.query('after') ?? '-1';
  if (!/^-?\d+$/.test(given)) throw new LabRefusal(`after is "${given}". It must be the order of a journal line, a whole number.`);
  const after = Number(given);
  const isNews = context.req.query('news') !== undefined;
  return streamSSE(context, async (stream) => {
    const waiting: JournalLine[] = journal.entries.filter(({ order }) => order > after);
    let wake = () => {};
    const stopListening = journal.listen((line) => {
      waiting.push(line);
      wake();
    });
    stream.onAbort(() => {
      stopListening();
      wake();
    });
    while (!stream.aborted) {
      const lines = waiting.splice(0);
      if (isNews && lines.length > 0) await stream.writeSSE({ event: 'line', id: String(lines.at(-1)!.order), data: '{}' });
      else for (const line of lines) await stream.writeSSE({ event: 'line', id: String(line.order), data: JSON.stringify(line) });
      if (waiting.length === 0 && !stream.aborted) await new Promise<void>((resolve) => (wake = resolve));
    }
  });
}
