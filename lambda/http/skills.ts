import * as v from 'valibot';
import { PREFERRED_AT_MOST, SKILL_CHARACTERS, SKILLS_AT_MOST } from '../ground/domain/skill';
import { textUpTo } from './clean-text';

/** What the agent of a callback must be able to do, and whom it prefers, as requests name it. */

const SKILL_TEXT = v.pipe(textUpTo(SKILL_CHARACTERS), v.minLength(1));

export const SKILLS = v.pipe(v.array(v.strictObject({ name: SKILL_TEXT, value: SKILL_TEXT, level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), 1) })), v.maxLength(SKILLS_AT_MOST));
export const ALLOWED_SKILLS = `a list of up to ${SKILLS_AT_MOST} objects of "name" and "value", 1 to ${SKILL_CHARACTERS} characters each, and perhaps "level", a whole number from 1 to 5`;
export const WITHIN_SKILLS = { skills: ['name', 'value', 'level'] };

export const PREFERRED_AGENTS = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/))), v.maxLength(PREFERRED_AT_MOST));
export const ALLOWED_PREFERRED = `a list of up to ${PREFERRED_AT_MOST} ids of users of Amazon Connect`;
