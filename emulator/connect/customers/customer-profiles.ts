import type { SeededRandom } from '../../seeded-random';

/** A customer as Customer Profiles keeps them: the fields of the profile, and attributes of the company's own. */
export interface CustomerProfile {
  id: string;
  /** FirstName, PhoneNumber, … */
  fields: Record<string, string>;
  attributes: Record<string, string>;
  /** The contacts that flows have associated with it. */
  contactIds: string[];
}

export interface ProfileCriterion {
  /** A search key of the domain, like `_phone`, or the name of a field. */
  identifierName: string;
  identifierValue: string;
}

/** The keys that every domain has, and the fields that each looks in. */
const STANDARD_KEYS: Readonly<Record<string, readonly string[]>> = {
  _phone: ['PhoneNumber', 'MobilePhoneNumber', 'HomePhoneNumber', 'BusinessPhoneNumber'],
  _email: ['EmailAddress', 'PersonalEmailAddress', 'BusinessEmailAddress'],
  _account: ['AccountNumber'],
};
const OWN = 'Attributes.';

/** The customers of the instance's one domain. */
export class CustomerProfiles {
  private readonly profiles = new Map<string, CustomerProfile>();

  constructor(private readonly random: SeededRandom) {}

  all(): CustomerProfile[] {
    return [...this.profiles.values()];
  }

  /** `Attributes.x` among the fields is an attribute. */
  add(fields: Record<string, string>): CustomerProfile {
    const profile: CustomerProfile = { id: this.random.uuid().replaceAll('-', ''), fields: {}, attributes: {}, contactIds: [] };
    this.profiles.set(profile.id, profile);
    return this.change(profile, fields);
  }

  /** By id or ARN. */
  find(reference: string): CustomerProfile | undefined {
    return this.profiles.get(reference.slice(reference.lastIndexOf('/') + 1));
  }

  change(profile: CustomerProfile, fields: Record<string, string>): CustomerProfile {
    for (const [name, value] of Object.entries(fields)) {
      if (name.startsWith(OWN)) profile.attributes[name.slice(OWN.length)] = value;
      else profile.fields[name] = value;
    }
    return profile;
  }

  search(criteria: readonly ProfileCriterion[], operator: 'AND' | 'OR'): CustomerProfile[] {
    const meets = (profile: CustomerProfile) => (operator === 'AND' ? criteria.every((one) => has(profile, one)) : criteria.some((one) => has(profile, one)));
    return this.all().filter(meets);
  }
}

function has(profile: CustomerProfile, { identifierName, identifierValue }: ProfileCriterion): boolean {
  if (identifierName === '_profileId' || identifierName === 'ProfileId') return profile.id === identifierValue;
  if (identifierName === '_fullName') return `${profile.fields.FirstName ?? ''} ${profile.fields.LastName ?? ''}` === identifierValue;
  const fields = STANDARD_KEYS[identifierName] ?? [identifierName];
  return fields.some((field) => profile.fields[field] === identifierValue) || profile.attributes[identifierName.replace(OWN, '')] === identifierValue;
}
