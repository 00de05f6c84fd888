import type { ClaimPhoneNumberRequest, ClaimPhoneNumberResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** Answers at once; DescribePhoneNumber tells how it ended (amazon-connect.md 3.7). */
export const claimPhoneNumber =
  (centre: Pick<ContactCentre, 'claimNumber' | 'listNumbers' | 'resourceQuotas' | 'switches'>): Operation<ClaimPhoneNumberRequest, ClaimPhoneNumberResponse> =>
  (input) => {
    const later = { seconds: centre.switches.phoneNumberClaimSeconds, failure: failureOf(centre) };
    const number = centre.claimNumber({ number: input.PhoneNumber!, description: input.PhoneNumberDescription, tags: input.Tags, later });
    return { PhoneNumberId: number.id, PhoneNumberArn: number.arn };
  };

/** A claim beyond the quota is accepted and fails afterwards, as the API reference of PhoneNumberStatus says. */
function failureOf({ listNumbers, resourceQuotas }: Pick<ContactCentre, 'listNumbers' | 'resourceQuotas'>): string | undefined {
  const claimed = listNumbers().filter(({ status }) => status !== 'FAILED').length;
  if (!resourceQuotas || claimed < resourceQuotas.phoneNumbers) return undefined;
  return `The instance has reached its limit of ${resourceQuotas.phoneNumbers} claimed phone numbers.`;
}
