import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useState } from 'react';
import { CustomerNumbers, type CustomerNumbersProps } from './customer-numbers';
import { t } from '../../words/t';

/** The numbers of a customer, asked for when an agent opens them. */
export function TheirNumbers(props: CustomerNumbersProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <ExpandableSection headerText={t('Their numbers')} expanded={isOpen} onChange={({ detail }) => setOpen(detail.expanded)}>
      {isOpen && <CustomerNumbers {...props} />}
    </ExpandableSection>
  );
}
