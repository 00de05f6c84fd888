import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type ComponentType, useEffect, useState } from 'react';
import { t } from '../words/t';
import { loadPatiently } from './load-patiently';

/**
 * A part of the page that is loaded when it is first shown. React's own `lazy` draws what was loaded behind everything else that waits to be drawn: on a busy machine, with a
 * page that hears news all the time, that may be never.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [{ Part, error }, set] = useState<{ Part?: ComponentType<Props>; error?: unknown }>({ ...(loaded && { Part: loaded }) });
    useEffect(() => {
      if (Part) return undefined;
      let isShown = true;
      loadPatiently(load).then(
        (part) => {
          loaded = part;
          if (isShown) set({ Part: part });
        },
        (reason: unknown) => isShown && set({ error: reason }),
      );
      return () => void (isShown = false);
    }, []);
    // The section that it stands in says that it cannot be shown.
    if (error !== undefined) throw error;
    return Part ? <Part {...props} /> : <StatusIndicator type="loading">{t('Loading')}</StatusIndicator>;
  };
}
