import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { DialbackClient } from '../api/dialback-client';
import { later } from '../page/later';
import { t } from '../words/t';

const DeviceChoice = later(async () => (await import('./device-choice')).DeviceChoice);

/** Which device of the agent rings. It is loaded, and asked for, when it is opened: few agents ever do, and Connect answers such questions twice a second for everybody. */
export function DeviceSection({ client }: { client: DialbackClient }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <SpaceBetween size="s">
      <Button variant="link" iconName={isOpen ? 'angle-up' : 'angle-down'} ariaExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('The phone that rings')}
      </Button>
      {isOpen && <DeviceChoice client={client} />}
    </SpaceBetween>
  );
}
