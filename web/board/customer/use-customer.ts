import { useCallback, useState } from 'react';
import type { ActivityView } from '../../../lambda/http/journey-api-types';
import { pollSeconds } from '../../page/poll-seconds';
import { useInterval } from '../../page/use-interval';
import type { BoardClient } from '../board-client';

export interface Customer {
  /** Undefined until the first answer. */
  activities: readonly ActivityView[] | undefined;
  ofOthers: number;
  more: boolean;
  loading: boolean;
  showOlder: () => void;
  failure: string | undefined;
}

/** The newest of a customer, and older ones when they are asked for. */
export function useCustomer(client: Pick<BoardClient, 'customer'>, number: string): Customer {
  const [activities, setActivities] = useState<readonly ActivityView[]>();
  const [ofOthers, setOfOthers] = useState(0);
  const [next, setNext] = useState<string>();
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string>();
  const read = useCallback(
    async (from?: string): Promise<void> => {
      setLoading(true);
      try {
        const page = await client.customer(number, from);
        setActivities((before) => [...(from === undefined ? [] : (before ?? [])), ...page.activities]);
        setOfOthers((before) => (from === undefined ? 0 : before) + page.ofOthers);
        setNext(page.next);
        setFailure(undefined);
      } catch (error) {
        setFailure((error as Error).message);
      }
      setLoading(false);
    },
    [client, number],
  );
  // Once. What could not be read is asked for again.
  useInterval(read, activities ? null : 1000 * pollSeconds.afterFailure, { about: number });
  return { activities, ofOthers, more: next !== undefined, loading, showOlder: () => void read(next), failure };
}
