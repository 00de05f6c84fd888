import type { BlockDefinition } from '../block';

const SEVEN_DAYS_SECONDS = 604_800;

export const wait: BlockDefinition = {
  type: 'Wait',
  parameters: ['TimeLimitSeconds', 'Events'],
  neverTaken: { ParticipantNotFound: 'Chat only, and there are no chats.' },
  notes: ['Runs on voice contacts; what Connect does with them is not known.'],
  async run({ host, session, parameters }) {
    const seconds = parameters.integer('TimeLimitSeconds', { from: 1, to: SEVEN_DAYS_SECONDS });
    const events = parameters.has('Events') ? (parameters.whole('Events') as string[]) : [];
    session.functionChainMilliseconds = 0;
    return { take: 'condition', value: (await host.wait(seconds, events)) ?? 'WaitCompleted' };
  },
};
