import { listOf, required, structure, text } from '../../front-door/shapes/shape';
import type { Role } from '../role';
import { iamOperation, onRole, roleInput } from './iam-operation';

export const tagList = listOf(structure({ Key: required(text), Value: required(text) }));

/** Nothing where there are none. */
export function tagsAnswer({ tags }: Role): { Key: string; Value: string }[] | undefined {
  return tags.size > 0 ? [...tags].map(([Key, Value]) => ({ Key, Value })) : undefined;
}

/** All in one page. */
export const listRoleTags = iamOperation({
  input: roleInput,
  rights: onRole('ListRoleTags'),
  run: ({ iam }, { RoleName }) => ({ Tags: tagsAnswer(iam.role(RoleName)) ?? [], IsTruncated: false }),
});

export const tagRole = iamOperation({
  input: structure({ RoleName: required(text), Tags: { ...tagList, required: true } }),
  rights: onRole('TagRole'),
  run: ({ iam }, { RoleName, Tags }) => Tags.forEach(({ Key, Value }) => iam.role(RoleName).tags.set(Key, Value)),
});

export const untagRole = iamOperation({
  input: structure({ RoleName: required(text), TagKeys: required(listOf(text)) }),
  rights: onRole('UntagRole'),
  run: ({ iam }, { RoleName, TagKeys }) => TagKeys.forEach((key) => iam.role(RoleName).tags.delete(key)),
});
