import { useEffect, useRef, useState } from 'react';

/** The service hears of it a moment after this page. */
const LATER_MILLISECONDS = 3_000;

/**
 * Tells the other tabs of this browser whenever `news` changes.
 *
 * @returns a text that changes a moment after another tab told something
 */
export function useOtherTabs(name: string, news: string | undefined): string {
  const [heard, hear] = useState(0);
  const channel = useRef<BroadcastChannel>(undefined);
  useEffect(() => {
    const opened = new BroadcastChannel(name);
    const timers = new Set<number>();
    opened.onmessage = () => timers.add(window.setTimeout(() => hear((before) => before + 1), LATER_MILLISECONDS));
    channel.current = opened;
    return () => {
      opened.close();
      timers.forEach((timer) => window.clearTimeout(timer));
    };
  }, [name]);
  useEffect(() => {
    if (news !== undefined) channel.current?.postMessage('news');
  }, [news]);
  return String(heard);
}
