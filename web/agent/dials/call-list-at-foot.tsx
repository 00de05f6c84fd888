import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useState } from 'react';
import { CallCards, type CallCardsProps } from './call-cards';
import { t } from '../../words/t';

/** The list of calls where it lies over the foot of the list: folded, unless one of them asks something of the agent, or the agent opens it. */
export function CallListAtFoot({ count, ...props }: CallCardsProps & { count: number }) {
  const asks = props.dials.clicks.length > 0 || props.calls.some(({ maySayOutcome, said }) => maySayOutcome && said === undefined);
  return <Folded key={String(asks)} open={asks} name={`${t('Your calls')} (${count})`} {...props} />;
}

function Folded({ open, name, ...props }: CallCardsProps & { open: boolean; name: string }) {
  const [expanded, setExpanded] = useState(open);
  return (
    <section className="calls-at-foot" aria-label={t('Your calls')}>
      <ExpandableSection headerText={name} expanded={expanded} onChange={({ detail }) => setExpanded(detail.expanded)}>
        {expanded && <CallCards {...props} />}
      </ExpandableSection>
    </section>
  );
}
