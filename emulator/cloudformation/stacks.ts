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
  /** Nobody finds it any more. */
  remove(name: string): void;
  /** How many stacks of this name were removed. */
  removed(name: string): number;
  /** @param nameOrId as given to DescribeStacks */
  find(nameOrId: string): KnownStack | undefined;
  all(): KnownStack[];
}

export function createStacks(): Stacks {
  const byName = new Map<string, KnownStack>();
  const removed = new Map<string, number>();
  return {
    add: (stack) => void byName.set(stack.name, stack),
    remove(name) {
      if (byName.delete(name)) removed.set(name, (removed.get(name) ?? 0) + 1);
    },
    removed: (name) => removed.get(name) ?? 0,
    find: (nameOrId) => byName.get(nameOrId) ?? [...byName.values()].find(({ id }) => id === nameOrId),
    all: () => [...byName.values()],
  };
}
