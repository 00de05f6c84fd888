import { useCallback, useMemo } from 'react';
import * as v from 'valibot';
import { useInAddress } from '../../page/use-in-address';
import type { CallbackFilter } from './callback-filter';

const LISTS = v.picklist(['pending', 'missed', 'dismissed', 'taken-over']);
const OWNERS = v.picklist(['me', 'nobody', 'anybody', 'absent']);
const DAYS = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/));

/** Of what the agent wants to see, the address keeps all that is not as usual. What it says wrongly counts as usual. */
export function useFilterInAddress(): [filter: CallbackFilter, ask: (filter: CallbackFilter) => void] {
  const [list, setList] = useInAddress('callbacks');
  const [owner, setOwner] = useInAddress('of');
  const [queueId, setQueueId] = useInAddress('queue');
  const [days, setDays] = useInAddress('due');
  const filter = useMemo<CallbackFilter>(() => {
    const [startDate, endDate] = v.is(DAYS, days) ? (days.split('..') as [string, string]) : [];
    return {
      list: v.is(LISTS, list) ? list : 'pending',
      owner: v.is(OWNERS, owner) ? owner : 'anybody',
      ...(queueId !== '' && { queueId }),
      ...(startDate !== undefined && endDate !== undefined && { days: { startDate, endDate } }),
    };
  }, [list, owner, queueId, days]);
  const ask = useCallback(
    (wanted: CallbackFilter) => {
      setList(wanted.list === 'pending' ? '' : wanted.list);
      setOwner(wanted.owner === 'anybody' ? '' : wanted.owner);
      setQueueId(wanted.queueId ?? '');
      setDays(wanted.days ? `${wanted.days.startDate}..${wanted.days.endDate}` : '');
    },
    [setList, setOwner, setQueueId, setDays],
  );
  return [filter, ask];
}
