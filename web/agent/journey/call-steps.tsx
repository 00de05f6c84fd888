import type { ReactNode } from 'react';
import { OpenedSection } from '../../page/opened-section';
import { CallJourney } from './call-journey';
import type { Call } from './describe-call';
import { t } from '../../words/t';

/** What the machines did for a call, for who wonders. @param children measures of the call */
export function CallSteps({ call, children }: { call: Call; children?: ReactNode }) {
  return (
    <OpenedSection variant="footer" headerText={t('Steps')}>
      {() => (
        <>
          {children}
          <CallJourney call={call} />
        </>
      )}
    </OpenedSection>
  );
}
