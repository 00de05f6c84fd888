import type { Contact } from '../../../emulator/connect/model';
import type { ReportCounts } from '../../../lambda/http/report-api-types';
import type { Stage } from '../../stage';

type Counted = Partial<ReportCounts>;

/** What a report must count, counted from Connect's own contacts: the callbacks that stood in a queue, who took them, and how long they talked. */
export function countedTruth({ emulator }: Stage, { promised, cancelled }: { promised: number; cancelled: number }): { all: Counted; agents: Record<string, Counted> } {
  const { users } = emulator.connect.centre.store;
  const calls = [...emulator.connect.centre.contacts()].filter(({ initiationMethod, enqueuedAt }) => initiationMethod === 'CALLBACK' && enqueuedAt !== undefined);
  const answered = calls.filter(({ agent }) => agent?.connectedAt);
  // Nobody says what came of them.
  const unsaid = answered.length;
  const byAgent = new Map<string, Contact[]>();
  for (const call of answered) {
    const name = users.get(call.agent!.userId)!.username;
    byAgent.set(name, [...(byAgent.get(name) ?? []), call]);
  }
  return {
    all: {
      ...{ ended: promised, withdrawn: cancelled, reached: 0, unsaid, missed: promised - cancelled - unsaid },
      ...{ offered: calls.length, taken: calls.filter(({ agent }) => agent?.acceptedAt).length, answered: unsaid, talkSeconds: talkOf(answered) },
    },
    agents: Object.fromEntries([...byAgent].map(([name, own]) => [name, { unsaid: own.length, talkSeconds: talkOf(own) }])),
  };
}

/** Each talk in whole seconds, as the report has them. */
function talkOf(calls: readonly Contact[]): number {
  return calls.reduce((seconds, { agent, disconnectedAt }) => seconds + Math.round((Date.parse(disconnectedAt!) - Date.parse(agent!.connectedAt!)) / 1000), 0);
}
