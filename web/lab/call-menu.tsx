import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import type { LabNumber, LabPhone } from '../../local/lab-types';
import { showNumber } from '../page/format';
import type { Lab } from './use-lab';

/** Before the number, in the ids of those calls that show none. */
const withheld = 'withheld ';

/** Calls a number of the instance from the phone, showing its own number or none. */
export function CallMenu({ phone, numbers, lab }: { phone: LabPhone; numbers: LabNumber[]; lab: Lab }) {
  const items = (before: string) => numbers.map(({ number, description }) => ({ id: before + number, text: showNumber(number), secondaryText: description }));
  const call = (id: string) => lab.act(lab.client.phone(phone.number, 'call', id.startsWith(withheld) ? { to: id.slice(withheld.length), shows: 'withheld' } : { to: id }));
  return (
    <ButtonDropdown
      ariaLabel={`Call from ${showNumber(phone.number)}`}
      items={[...items(''), { id: 'withheld', text: 'Withholding the number', items: items(withheld) }]}
      expandableGroups
      disabled={numbers.length === 0}
      onItemClick={({ detail }) => call(detail.id)}
    >
      Call the instance
    </ButtonDropdown>
  );
}
