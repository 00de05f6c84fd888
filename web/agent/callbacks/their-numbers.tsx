import { OpenedSection } from '../../page/opened-section';
import { CustomerNumbers, type CustomerNumbersProps } from './customer-numbers';
import { t } from '../../words/t';

/** The numbers of a customer, asked for when an agent opens them. */
export function TheirNumbers(props: CustomerNumbersProps) {
  return <OpenedSection headerText={t('Their numbers')}>{() => <CustomerNumbers {...props} />}</OpenedSection>;
}
