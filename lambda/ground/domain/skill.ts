/** What somebody needs of an agent, as a predefined attribute of Connect: the agent has this value of it at this level at least. */
export interface Skill {
  /** Name of the predefined attribute, like `Language`. */
  name: string;
  /** One of its values, like `German`. */
  value: string;
  /** 1 to 5, as Connect's proficiencies are. */
  level: number;
}

/** Whom a customer wants to talk with, and what agents must be able to do. */
export interface Wanted {
  /** Absent: as the queue has it. */
  skills?: readonly Skill[];
  /** Ids of users of Connect: one of them gets the call if they are idle when the customer is on the line. Absent: nobody comes before others. */
  preferredAgents?: readonly string[];
}

/** Connect takes more conditions in a step; nobody needs them of a callback. */
export const SKILLS_AT_MOST = 5;
/** Of a name, and of a value (amazon-connect API reference, UpdateRoutingCriteria). */
export const SKILL_CHARACTERS = 64;
/** Agents that one step may name (amazon-connect-admin-guide, Set routing criteria). */
export const PREFERRED_AT_MOST = 10;

export function hasSkills(agents: readonly Skill[], wanted: readonly Skill[]): boolean {
  return wanted.every(({ name, value, level }) => agents.some((has) => has.name === name && has.value === value && has.level >= level));
}

export function areSameSkills(one: readonly Skill[] = [], other: readonly Skill[] = []): boolean {
  const named = (skills: readonly Skill[]) => skills.map(({ name, value, level }) => `${name}\n${value}\n${level}`).join('\n');
  return named(one) === named(other);
}

const SKILL = /^([^=:,\n]+)=([^=:,\n]+?)(?::\s*([1-5]))?$/;

/**
 * Reads what a flow names, like `Language=German:3, Product=Loans`: a flow has texts alone. Where no level is named it is 1.
 *
 * @returns undefined if it is no such list, or one that is too long
 */
export function readSkills(text: string): Skill[] | undefined {
  const read = text.split(',').map((part) => SKILL.exec(part.trim()));
  if (read.length > SKILLS_AT_MOST) return undefined;
  const skills = read.flatMap((match) => (match ? [{ name: match[1]!.trim(), value: match[2]!.trim(), level: Number(match[3] ?? 1) }] : []));
  const isRead = skills.length === read.length && skills.every(({ name, value }) => [name, value].every(({ length }) => length > 0 && length <= SKILL_CHARACTERS));
  return isRead ? skills : undefined;
}
