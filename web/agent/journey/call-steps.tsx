import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { type ReactNode, useState } from 'react';
import { CallJourney } from './call-journey';
import type { Call } from './describe-call';
import { t } from '../../words/t';

/** What the machines did for a call. Who wonders opens it; until then nothing of it is drawn. @param children measures of the call */
export function CallSteps({ call, children }: { call: Call; children?: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <ExpandableSection variant="footer" headerText={t('Steps')} expanded={isOpen} onChange={({ detail }) => setOpen(detail.expanded)}>
      {isOpen && (
        <>
          {children}
          <CallJourney call={call} />
        </>
      )}
    </ExpandableSection>
  );
}
