import * as v from 'valibot';
import * as f from './fields';

/** What the rules of your account ask of every stack. */
export interface AccountSettings {
  /** ARN of the managed policy that bounds every role of the stack. It must allow what the functions need (`npm run synth` shows their policies). Default: none. */
  permissionsBoundaryArn?: string;
  /** Tags of everything in the stack that takes tags, at most 40: AWS takes 50 on most resources, and CloudFormation adds its own. Left out: none. */
  tags?: Record<string, string>;
}

const TAGS_AT_MOST = 40;
const ALLOWED = 'must be tags by name: 1 to 128 characters for a name, which may not begin with aws:, and up to 256 for a value.';

const isTags = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.entries(value).every(([name, text]) => /^(?!aws:).{1,128}$/i.test(name) && typeof text === 'string' && text.length <= 256);

export const accountEntries = {
  permissionsBoundaryArn: v.optional(f.policyArn),
  tags: v.optional(
    v.pipe(
      v.custom<Record<string, string>>(isTags, ALLOWED),
      v.check((tags) => Object.keys(tags).length <= TAGS_AT_MOST, `must not name more than ${TAGS_AT_MOST} tags.`),
    ),
    {},
  ),
};
