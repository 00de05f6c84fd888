import ExpandableSection, { type ExpandableSectionProps } from '@cloudscape-design/components/expandable-section';
import { type ReactNode, useState } from 'react';

/** A part that is folded away. Nothing of it is drawn, or asked for, before a person opens it. */
export function OpenedSection({ children, ...looks }: Pick<ExpandableSectionProps, 'headerText' | 'variant'> & { children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <ExpandableSection {...looks} expanded={isOpen} onChange={({ detail }) => setOpen(detail.expanded)}>
      {isOpen && children()}
    </ExpandableSection>
  );
}
