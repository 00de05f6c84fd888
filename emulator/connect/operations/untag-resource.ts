import type { UntagResourceRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { tagsOf } from './tagged-resource';

export const untagResource =
  (centre: Pick<ContactCentre, 'store'>): Operation<UntagResourceRequest, void> =>
  (input) => {
    const tags = tagsOf(input.resourceArn!, centre.store);
    for (const key of input.tagKeys!) delete tags[key];
  };
