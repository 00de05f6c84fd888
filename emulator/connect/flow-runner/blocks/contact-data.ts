import { nextUnlessFailed, noMatchingError, type BlockDefinition } from '../block';
import type { Parameters } from '../parameters';

const CONTACT_DATA = ['Name', 'Description', 'LanguageCode', 'CustomerId', 'WisdomSessionArn'] as const;

function readTarget(parameters: Parameters): 'Current' | 'Related' {
  return parameters.optional('TargetContact') === 'Related' ? 'Related' : 'Current';
}

export const updateContactAttributes: BlockDefinition = {
  type: 'UpdateContactAttributes',
  parameters: ['Attributes', 'TargetContact'],
  notes: ['A name or value that is a path to nothing takes the error branch, and no attribute is set.'],
  run({ host, parameters }) {
    return nextUnlessFailed(host.setAttributes(readTarget(parameters), parameters.entries('Attributes')));
  },
};

export const updateContactData: BlockDefinition = {
  type: 'UpdateContactData',
  parameters: [...CONTACT_DATA, 'TargetContact'],
  notes: ['Only Name, Description, LanguageCode, CustomerId and WisdomSessionArn.'],
  run({ host, parameters }) {
    const given = CONTACT_DATA.filter((name) => parameters.has(name));
    return nextUnlessFailed(host.setContactData(readTarget(parameters), Object.fromEntries(given.map((name) => [name, parameters.wording(name)]))));
  },
};

/** Connect checks the reserved prefix when the block runs, not when the flow is created [S]. */
export const tagContact: BlockDefinition = {
  type: 'TagContact',
  parameters: ['Tags'],
  run({ host, parameters }) {
    const tags = parameters.entries('Tags');
    const reserved = Object.keys(tags).find((key) => key.startsWith('aws:'));
    if (reserved !== undefined) return noMatchingError(`the tag ${reserved} is reserved`);
    return nextUnlessFailed(host.tag(tags));
  },
};

export const untagContact: BlockDefinition = {
  type: 'UntagContact',
  parameters: ['TagKeys'],
  run: ({ host, parameters }) => nextUnlessFailed(host.untag(parameters.whole('TagKeys') as string[])),
};
