import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type ComponentType, lazy, Suspense } from 'react';
import { t } from '../words/t';

/** A part of the page that is loaded when it is first shown. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await load() }) as { default: ComponentType<object> }) as ComponentType<object>;
  return function Later(props: Props) {
    return (
      <Suspense fallback={<StatusIndicator type="loading">{t('Loading')}</StatusIndicator>}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
