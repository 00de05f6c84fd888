import type { ListTagsForResourceRequest, ListTagsForResourceResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { tagsOf } from './tagged-resource';

export const listTagsForResource =
  (centre: Pick<ContactCentre, 'store'>): Operation<ListTagsForResourceRequest, ListTagsForResourceResponse> =>
  (input) => ({ tags: tagsOf(input.resourceArn!, centre.store) });
