import type { Instance, PhoneNumber } from '../model';

/** Returns the members that descriptions and lists of claimed numbers have in common. The associated flow is in neither (amazon-connect.md 3.7). */
export function phoneNumberAnswer(number: PhoneNumber, instance: Instance) {
  return {
    PhoneNumberId: number.id,
    PhoneNumberArn: number.arn,
    PhoneNumber: number.number,
    PhoneNumberCountryCode: number.countryCode as 'DE',
    PhoneNumberType: number.type,
    PhoneNumberDescription: number.description,
    TargetArn: instance.arn,
    InstanceId: instance.id,
  };
}
