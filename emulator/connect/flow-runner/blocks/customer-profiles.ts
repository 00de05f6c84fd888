import { next, noMatchingError, nextUnlessFailed, type BlockDefinition } from '../block';
import type { ProfileSearch, ProfileTree } from '../customer-records';
import type { Parameters } from '../parameters';

const IDENTIFIER = ['IdentifierName', 'IdentifierValue'] as const;
const OWN = 'Attributes.';

export const getCustomerProfile: BlockDefinition = {
  type: 'GetCustomerProfile',
  parameters: ['ProfileRequestData', 'ProfileResponseData'],
  notes: ['Searches the profiles that tests and flows have made, at once; keys are those of every domain, and names of fields.'],
  run({ host, session, parameters, action }) {
    const found = host.findProfiles(readSearch(parameters, Object.keys(action.Parameters.ProfileRequestData ?? {})));
    if (found.length === 0) return { take: 'error', error: 'NoneFoundError', because: 'no profile is like this' };
    if (found.length > 1) return { take: 'error', error: 'MultipleFoundError', because: `${found.length} profiles are like this` };
    session.customer = shownOf(found[0]!, parameters);
    return next;
  },
};

export const createCustomerProfile: BlockDefinition = {
  type: 'CreateCustomerProfile',
  parameters: ['ProfileRequestData', 'ProfileResponseData'],
  run({ host, session, parameters }) {
    const made = host.createProfile(parameters.entries('ProfileRequestData'));
    if ('failed' in made) return noMatchingError(made.failed);
    session.customer = shownOf(made.profile, parameters);
    return next;
  },
};

/** Changes the profile that was found or made before [D]. */
export const updateCustomerProfile: BlockDefinition = {
  type: 'UpdateCustomerProfile',
  parameters: ['ProfileRequestData', 'ProfileResponseData'],
  run({ host, session, parameters }) {
    const fields = parameters.entries('ProfileRequestData');
    if (!session.customer) return noMatchingError('no profile was found or made before');
    const changed = host.updateProfile(session.customer.ProfileId, fields);
    if ('failed' in changed) return noMatchingError(changed.failed);
    session.customer = shownOf(changed.profile, parameters);
    return next;
  },
};

export const associateContactToCustomerProfile: BlockDefinition = {
  type: 'AssociateContactToCustomerProfile',
  parameters: ['ProfileRequestData'],
  run({ host, parameters }) {
    const pair = parameters.object('ProfileRequestData', ['ProfileId', 'ContactId']);
    return nextUnlessFailed(host.associateProfile(pair.required('ProfileId'), pair.required('ContactId')));
  },
};

/** One identifier, several with AND or OR, or, in older exports, the identifier as a member of its own [S]. */
function readSearch(parameters: Parameters, names: string[]): ProfileSearch {
  const data = parameters.object('ProfileRequestData', names);
  const operator = data.optional('LogicalOperator') === 'OR' ? 'OR' : 'AND';
  const criterion = (of: Parameters) => ({ identifierName: of.required('IdentifierName'), identifierValue: of.required('IdentifierValue') });
  if (data.has('SearchCriteria')) return { criteria: data.list('SearchCriteria', IDENTIFIER).map(criterion), operator };
  if (data.has('IdentifierName')) return { criteria: [criterion(data)], operator };
  return { criteria: names.filter((name) => name !== 'LogicalOperator').map((name) => ({ identifierName: name, identifierValue: data.required(name) })), operator };
}

/** The id, the ARN and the fields that were asked for. */
function shownOf(profile: ProfileTree, parameters: Parameters): ProfileTree {
  const asked = parameters.has('ProfileResponseData') ? (parameters.whole('ProfileResponseData') as string[]) : [];
  const attributes = (profile.Attributes ?? {}) as Record<string, string>;
  const own = asked.filter((name) => name.startsWith(OWN)).map((name) => name.slice(OWN.length)).filter((name) => name in attributes);
  const fields = asked.filter((name) => name in profile && !name.startsWith(OWN)).map((name) => [name, profile[name]]);
  return {
    ...Object.fromEntries(fields),
    ...(own.length > 0 && { Attributes: Object.fromEntries(own.map((name) => [name, attributes[name]])) }),
    ProfileId: profile.ProfileId,
    ProfileARN: profile.ProfileARN,
  };
}
