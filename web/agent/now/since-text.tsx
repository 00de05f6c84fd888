import { useEffect, useRef } from 'react';
import { serviceNow } from '../../page/service-clock';
import { t } from '../../words/t';

/** How long something lasts, counted each second: `1:05`. It writes its text itself, so that nothing else is drawn again for it. */
export function SinceText({ since }: { since: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const from = Date.parse(since);
    const write = () => {
      if (place.current) place.current.textContent = Number.isNaN(from) ? '' : showSpan(serviceNow() - from);
    };
    write();
    const timer = window.setInterval(write, 1000);
    return () => window.clearInterval(timer);
  }, [since]);
  return <span ref={place} role="timer" aria-label={t('It lasts')} className="since" />;
}

/** `1:05`, `1:02:03` */
export function showSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}
