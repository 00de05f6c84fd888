import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useMemo } from 'react';
import type { LabNumber, LabPhone } from '../../local/lab-types';
import { showNumber } from '../page/format';
import { usePhoneNumbers } from '../page/phone-numbers';
import type { Lab } from './use-lab';
import { t } from '../words/t';

/** Prefix in the ids of calls that show no number. */
const withheld = 'withheld ';

/** Calls a number of the instance from the phone, showing its own number or none. */
export function CallMenu({ phone, numbers, lab }: { phone: LabPhone; numbers: LabNumber[]; lab: Lab }) {
  const reader = usePhoneNumbers();
  // The menu keeps its items while the numbers say the same, so that nothing moves in it while it is open.
  const items = useMemo(() => menuItemsOf(numbers), [numbers, reader]);
  const call = (id: string) => lab.act(lab.client.phone(phone.number, 'call', id.startsWith(withheld) ? { to: id.slice(withheld.length), shows: 'withheld' } : { to: id }));
  return (
    <ButtonDropdown
      ariaLabel={t('Call the instance from {number}', { number: showNumber(phone.number) })}
      items={items}
      expandableGroups
      disabled={numbers.length === 0}
      onItemClick={({ detail }) => call(detail.id)}
    >
      {t('Call the instance')}
    </ButtonDropdown>
  );
}

function menuItemsOf(numbers: LabNumber[]) {
  const itemsOf = (before: string) => numbers.map(({ number, description }) => ({ id: before + number, text: showNumber(number), secondaryText: description }));
  return [...itemsOf(''), { id: 'withheld', text: t('Withholding the number'), items: itemsOf(withheld) }];
}
