import { NotEmulated } from '../../../not-emulated';
import { nextUnlessFailed, noMatchingError, type BlockDefinition } from '../block';

const CONTACT_DATA = ['Name', 'Description', 'LanguageCode', 'CustomerId'] as const;

export const updateContactAttributes: BlockDefinition = {
  type: 'UpdateContactAttributes',
  parameters: ['Attributes', 'TargetContact'],
  notes: ['A name or value that is a path to nothing takes the error branch, and no attribute is set.'],
  run({ host, parameters }) {
    const target = parameters.optional('TargetContact') === 'Related' ? 'Related' : 'Current';
    return nextUnlessFailed(host.setAttributes(target, parameters.entries('Attributes')));
  },
};

export const updateContactData: BlockDefinition = {
  type: 'UpdateContactData',
  parameters: [...CONTACT_DATA, 'TargetContact'],
  notes: ['Of the current contact only, and only Name, Description, LanguageCode and CustomerId.'],
  run({ host, parameters, action }) {
    if ((parameters.optional('TargetContact') ?? 'Current') !== 'Current') {
      throw new NotEmulated('UpdateContactData with a TargetContact other than Current', `action "${action.Identifier}"`);
    }
    const given = CONTACT_DATA.filter((name) => parameters.has(name));
    return nextUnlessFailed(host.setContactData(Object.fromEntries(given.map((name) => [name, parameters.wording(name)]))));
  },
};

/** Connect checks the reserved prefix when the block runs, not when the flow is created [S]. */
export const tagContact: BlockDefinition = {
  type: 'TagContact',
  parameters: ['Tags'],
  run({ host, parameters }) {
    const tags = parameters.entries('Tags');
    if (Object.keys(tags).some((key) => key.startsWith('aws:'))) return noMatchingError;
    return nextUnlessFailed(host.tag(tags));
  },
};

export const untagContact: BlockDefinition = {
  type: 'UntagContact',
  parameters: ['TagKeys'],
  run: ({ host, parameters }) => nextUnlessFailed(host.untag(parameters.whole('TagKeys') as string[])),
};
