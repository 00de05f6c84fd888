/** What somebody needs of an agent, as a predefined attribute of Connect: the agent has this value of it at this level at least. */
export interface Skill {
  /** Name of the predefined attribute, like `Language`. */
  name: string;
  /** One of its values, like `German`. */
  value: string;
  /** 1 to 5, as Connect's proficiencies are. */
  level: number;
}

/** Connect takes more conditions in a step; nobody needs them of a callback. */
export const SKILLS_AT_MOST = 5;

export function hasSkills(agents: readonly Skill[], wanted: readonly Skill[]): boolean {
  return wanted.every(({ name, value, level }) => agents.some((has) => has.name === name && has.value === value && has.level >= level));
}
