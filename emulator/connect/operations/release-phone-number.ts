import type { ReleasePhoneNumberRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const releasePhoneNumber =
  (centre: Pick<ContactCentre, 'releaseNumber'>): Operation<ReleasePhoneNumberRequest, void> =>
  (input) => {
    centre.releaseNumber(input.PhoneNumberId!);
  };
