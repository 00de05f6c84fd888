import { createKeyedIds } from '../../lambda/ground/adapters/keyed-ids';

/** Names as a stack makes them whose key was never changed. */
export const keyedIds = createKeyedIds(() => ({ key: 'key of the tests', others: [] }));
