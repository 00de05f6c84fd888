/** A stack that somebody created on the emulator. */
export interface KnownStack {
  id: string;
  name: string;
  outputs: Record<string, string>;
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** The stacks of the account. Their templates are somebody else's business. */
export interface Stacks {
  /** Another of the same name takes the place of the first. */
  add(stack: KnownStack): void;
  /** @param nameOrId as given to DescribeStacks */
  find(nameOrId: string): KnownStack | undefined;
  all(): KnownStack[];
}

export function createStacks(): Stacks {
  const byName = new Map<string, KnownStack>();
  return {
    add: (stack) => void byName.set(stack.name, stack),
    find: (nameOrId) => byName.get(nameOrId) ?? [...byName.values()].find(({ id }) => id === nameOrId),
    all: () => [...byName.values()],
  };
}
