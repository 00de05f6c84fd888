import type { JourneyLine } from '../../../lambda/http/api-types';
import { callbackTruth } from '../report/callback-truth';
import type { CallInStory } from './call-in-story';

const pushEvents = { 'call-in-ready': ['push-ready', 'It is their turn'], 'call-in-code': ['push-code', 'Number and code'] } as const;

/** Returns what really happened: the calls, the pushes to customers' phones, and how many digits they typed, but not which. */
export function callInTruth({ stage, announced }: CallInStory): JourneyLine[] {
  const pushes = announced.flatMap((app) =>
    app.pushes().map(({ at, type }) => {
      const [event, what] = pushEvents[type];
      return { at, event, contactId: null, detail: `${what}: pushed to ${app.number}.` };
    }),
  );
  const typed = stage.emulator.journal.entries
    .filter(({ kind, what }) => kind === 'phone' && what === 'PRESSED')
    .map(({ at, contactId, detail }) => ({ at, event: 'caller-typed', contactId: contactId ?? null, detail: `${String(detail.number)} typed ${String(detail.count)} keys.` }));
  // Within one instant, an act comes before its results.
  const lines = [...announced.flatMap(({ journey }) => journey), ...pushes, ...typed, ...callbackTruth(stage)];
  return lines.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
