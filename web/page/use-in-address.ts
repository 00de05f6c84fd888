import { useEffect, useState } from 'react';

/** What the address keeps behind its `#`, as names and values. A place on the page, like `#calls`, is no value. */
const kept = () => new URLSearchParams(window.location.hash.includes('=') ? window.location.hash.slice(1) : '');

/** A value that stands in the address: it outlives a reload, and whoever is given the address sees the same. Empty: it is not written there. */
export function useInAddress(name: string): [value: string, set: (value: string) => void] {
  const [value, set] = useState(() => kept().get(name) ?? '');
  useEffect(() => {
    const all = kept();
    if ((all.get(name) ?? '') === value) return;
    if (value === '') all.delete(name);
    else all.set(name, value);
    const text = all.toString();
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}${text && `#${text}`}`);
  }, [name, value]);
  return [value, set];
}
