import { useEffect, useRef } from 'react';
import { showSpan } from '../../page/format';
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
