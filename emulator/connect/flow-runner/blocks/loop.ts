import type { BlockDefinition } from '../block';

/** Counts per block and contact; starts over once it is done [D]. */
export const loop: BlockDefinition = {
  type: 'Loop',
  parameters: ['LoopCount'],
  notes: ['Loops by count, not over an array.'],
  run({ session, frame, action, parameters }) {
    const count = parameters.integer('LoopCount', { from: 0, to: 100 });
    const key = `${frame.flow.id}/${action.Identifier}`;
    const rounds = session.loops.get(key) ?? 0;
    if (rounds >= count) {
      session.loops.delete(key);
      return { take: 'condition', value: 'DoneLooping' };
    }
    session.loops.set(key, rounds + 1);
    return { take: 'condition', value: 'ContinueLooping' };
  },
};
