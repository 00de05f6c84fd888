import { ClickStory } from '../local/scenarios/story/click-story';
import { startStage } from '../local/stage';
import { rounded, type BenchMeasure } from './bench-measure';

interface Figures {
  /** AWS calls of the product's functions since the click, by function and operation. */
  calls: { caller: string; service: string; operation: string; count: number }[];
  callsInAll: number;
  capacity: { readUnits: number; writeUnits: number };
}

/** Seconds after the call that still count, for late events and the sweep's check. */
const aftermathSeconds = 120;

/** Counts the AWS calls and DynamoDB capacity of one click-to-dial, without the page's own reads of the journey. */
export const dialMeasure: BenchMeasure<Figures> = {
  name: 'dial',
  async run() {
    const stage = await startStage({ virtual: true });
    try {
      const story = new ClickStory(stage, 'queued-callback');
      await story.signIn();
      const before = stage.emulator.journal.entries.length;
      stage.emulator.dynamodb.capacity.reset();
      await story.clickToDial();
      await story.handle(45);
      await story.pass(aftermathSeconds);
      const counts = new Map<string, number>();
      for (const { kind, what, detail } of stage.emulator.journal.entries.slice(before)) {
        const session = /assumed-role\/[^/]+\/(.+)$/.exec(String(detail.caller))?.[1];
        if (kind !== 'call' || !session) continue;
        const key = `${session} ${String(detail.service)} ${what}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const calls = [...counts].sort().map(([key, count]) => {
        const [caller, service, operation] = key.split(' ') as [string, string, string];
        return { caller, service, operation, count };
      });
      const totals = stage.emulator.dynamodb.capacity.list();
      const sum = (units: 'read' | 'write') => rounded(totals.reduce((all, total) => all + total[units], 0));
      return { calls, callsInAll: calls.reduce((all, { count }) => all + count, 0), capacity: { readUnits: sum('read'), writeUnits: sum('write') } };
    } finally {
      await stage.stop();
    }
  },
  lines: ({ calls, callsInAll, capacity }) => [
    ...calls.map(({ caller, service, operation, count }) => `${String(count).padStart(4)} × ${service}:${operation} by ${caller}`),
    `${callsInAll} AWS calls, ${capacity.readUnits} read units, ${capacity.writeUnits} write units`,
  ],
};
