import type { BlockDefinition } from '../block';

const SEVEN_DAYS_SECONDS = 604_800;

export const wait: BlockDefinition = {
  type: 'Wait',
  parameters: ['TimeLimitSeconds', 'Events'],
  neverTaken: { ParticipantNotFound: 'The customer of a chat here is in it as long as it lasts.' },
  notes: ['Runs on voice contacts; what Connect does with them is not known. `CustomerReturned` is a message of the customer in a chat; no other event ever comes.'],
  async run({ host, session, parameters }) {
    const seconds = parameters.integer('TimeLimitSeconds', { from: 1, to: SEVEN_DAYS_SECONDS });
    const events = parameters.has('Events') ? (parameters.whole('Events') as string[]) : [];
    session.functionChainMilliseconds = 0;
    return { take: 'condition', value: (await host.wait(seconds, events)) ?? 'WaitCompleted' };
  },
};
