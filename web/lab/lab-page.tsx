import Flashbar from '@cloudscape-design/components/flashbar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { useMemo } from 'react';
import { logo } from '../page/logo';
import { SectionBoundary } from '../page/section-boundary';
import { ClockPanel } from './clock-panel';
import { DesksPanel } from './desks-panel';
import { InstanceTabs } from './instance-tabs';
import { LinesPanel } from './lines-panel';
import { JournalPanel } from './journal-panel';
import { PhonesPanel } from './phones-panel';
import { useJournal } from './use-journal';
import { useLab } from './use-lab';
import { t } from '../words/t';

/** The page shows the clock to the second. */
const pauseMilliseconds = 1_000;

function bar(): Pick<TopNavigationProps, 'identity' | 'utilities'> {
  return { identity: { href: '/lab', logo: logo(t('Dialback lab')) }, utilities: [{ type: 'button', text: t('Agents’ page'), href: '/', disableUtilityCollapse: true }] };
}

/** Everything outside the product: the phones, the agents, the clock, and what happened, block by block. */
export function LabPage() {
  const journal = useJournal();
  const { lab, state, failure, dismissFailure } = useLab({ labUrl: '/lab', pauseMilliseconds, journal: journal.reader });
  // The bar measures itself again whenever it gets another list of utilities.
  const { identity, utilities } = useMemo(bar, []);
  return (
    <>
      <div id="top-bar">
        <TopNavigation identity={identity} utilities={utilities} />
      </div>
      {failure && <Flashbar items={[{ type: 'error', content: failure, id: 'failure', dismissible: true, onDismiss: dismissFailure }]} />}
      <main className="page">
        {state && (
          <SpaceBetween size="l">
            <SectionBoundary name={t('Clock')}>
              <ClockPanel clock={state.clock} lab={lab} />
            </SectionBoundary>
            <SectionBoundary name={t('Lines')}>
              <LinesPanel queues={state.queues} now={state.clock.now} />
            </SectionBoundary>
            <div className="columns columns-even">
              <SpaceBetween size="l">
                <SectionBoundary name={t('Agents')}>
                  <DesksPanel agents={state.agents} statuses={state.statuses} queues={state.queues} lab={lab} />
                </SectionBoundary>
                <SectionBoundary name={t('Phones')}>
                  <PhonesPanel phones={state.phones} numbers={state.numbers} appQueues={state.appQueues} lab={lab} />
                </SectionBoundary>
              </SpaceBetween>
              <SectionBoundary name={t('Journal')}>
                <JournalPanel journal={journal} />
              </SectionBoundary>
            </div>
            <SectionBoundary name={t('What the instance holds')}>
              <InstanceTabs contacts={state.contacts} queues={state.queues} numbers={state.numbers} functions={state.functions} alarms={state.alarms} />
            </SectionBoundary>
          </SpaceBetween>
        )}
      </main>
    </>
  );
}
