import { listOf, required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import type { Role } from '../role';
import { iamOperation, onRole, roleInput } from './iam-operation';

export const tagList = listOf(structure({ Key: required(text), Value: required(text) }));

/** Refuses tags that a role may not have together: IAM User Guide, "Rules for tagging in IAM". Keys of one role do not differ by case alone. */
export function checkTags(tags: { Key: string; Value: string }[]): void {
  const refuse = (code: string, message: string) => new ServiceError(code, message, code === 'LimitExceeded' ? { status: 409 } : {});
  if (new Set(tags.map(({ Key }) => Key.toLowerCase())).size < tags.length) throw refuse('InvalidInput', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  const misnamed = tags.find(({ Key }) => Key === '' || Key.length > 128 || /^aws:/i.test(Key));
  if (misnamed) throw refuse('InvalidInput', `"${misnamed.Key}" is no tag key. It must have 1 to 128 characters and may not begin with aws:.`);
  const long = tags.find(({ Value }) => Value.length > 256);
  if (long) throw refuse('ValidationError', `The value of the tag ${long.Key} has ${long.Value.length} characters. It may have 256.`);
  if (tags.length > 50) throw refuse('LimitExceeded', 'Cannot exceed quota for TagsPerRole: 50');
}

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
  run({ iam }, { RoleName, Tags }) {
    const { tags } = iam.role(RoleName);
    // A key that differs by case alone takes the place of the one that is there.
    const replaced = [...tags.keys()].filter((key) => Tags.some(({ Key }) => Key.toLowerCase() === key.toLowerCase()));
    checkTags([...Tags, ...[...tags].filter(([key]) => !replaced.includes(key)).map(([Key, Value]) => ({ Key, Value }))]);
    replaced.forEach((key) => tags.delete(key));
    for (const { Key, Value } of Tags) tags.set(Key, Value);
  },
});

export const untagRole = iamOperation({
  input: structure({ RoleName: required(text), TagKeys: required(listOf(text)) }),
  rights: onRole('UntagRole'),
  run: ({ iam }, { RoleName, TagKeys }) => TagKeys.forEach((key) => iam.role(RoleName).tags.delete(key)),
});
