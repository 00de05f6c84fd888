import type { Contact } from '../../../emulator/connect/model';
import type { Stage } from '../../stage';

/** Returns the callbacks that flows made. Connect's own further attempt follows a callback; one that a flow made follows another kind of contact. */
export function callbacksMade({ emulator }: Stage): Contact[] {
  const { contacts } = emulator.connect.centre.store;
  return [...contacts.values()].filter(
    ({ initiationMethod, previousContactId }) => initiationMethod === 'CALLBACK' && contacts.get(previousContactId ?? '')?.initiationMethod !== 'CALLBACK',
  );
}
