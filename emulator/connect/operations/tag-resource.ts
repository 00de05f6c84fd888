import type { TagResourceRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { tagsOf } from './tagged-resource';

export const tagResource =
  (centre: Pick<ContactCentre, 'store'>): Operation<TagResourceRequest, void> =>
  (input) => {
    Object.assign(tagsOf(input.resourceArn!, centre.store), input.tags);
  };
