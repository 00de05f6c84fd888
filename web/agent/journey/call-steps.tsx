import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { ReactNode } from 'react';
import { CallJourney } from './call-journey';
import type { Call } from './describe-call';

/** What the machines did for a call. Who wonders opens it. @param children measures of the call */
export function CallSteps({ call, children }: { call: Call; children?: ReactNode }) {
  return (
    <ExpandableSection variant="footer" headerText="Steps">
      {children}
      <CallJourney call={call} />
    </ExpandableSection>
  );
}
