import type { Terminal } from './command';

export interface Choosing<T> {
  /** What is chosen, like `queue`. */
  what: string;
  options: readonly T[];
  nameOf: (option: T) => string;
  /** Names that were given as flags; none: not given. */
  given: readonly string[];
  /** True: nobody is asked. */
  isScript: boolean;
}

/**
 * One of the options: the one that was given, the only one there is, or the one that the operator names.
 *
 * @throws Error that lists the options, when none of them was meant and nobody may be asked.
 */
export async function chooseOne<T>(terminal: Terminal, choosing: Choosing<T>): Promise<T> {
  const { what, options, given, isScript } = choosing;
  const [only, ...others] = options;
  if (only === undefined) throw new Error(`There is no ${what} to choose.`);
  if (given.length === 0 && others.length === 0) return only;
  if (given.length === 0 && isScript) throw new Error(`Say which ${what} with --${what.replaceAll(' ', '-')}. There are: ${namesOf(choosing)}.`);
  const [chosen] = await chooseSome(terminal, { ...choosing, atLeast: 1 });
  return chosen!;
}

/** Any number of the options. @throws as above, for a name that is none of them. */
export async function chooseSome<T>(terminal: Terminal, { atLeast = 0, ...choosing }: Choosing<T> & { atLeast?: number }): Promise<T[]> {
  const { what, options, given, isScript, nameOf } = choosing;
  if (given.length > 0 || isScript) return given.map((name) => optionOf(choosing, name));
  if (options.length === 0) return [];
  terminal.print(`Which ${what}? By number or name${atLeast === 0 ? '; several with commas, or none' : ''}:`);
  options.forEach((option, n) => terminal.print(`  ${n + 1}  ${nameOf(option)}`));
  for (;;) {
    const names = (await terminal.ask('> ')).split(',').map((name) => name.trim()).filter(Boolean);
    try {
      const chosen = names.map((name) => optionOf(choosing, name));
      if (chosen.length >= atLeast) return chosen;
      terminal.print(`Name at least ${atLeast}.`);
    } catch (error) {
      terminal.print((error as Error).message);
    }
  }
}

function optionOf<T>({ what, options, nameOf, ...choosing }: Choosing<T>, name: string): T {
  const found = options.find((option) => nameOf(option) === name) ?? (/^\d{1,4}$/.test(name) ? options[Number(name) - 1] : undefined);
  if (found === undefined) throw new Error(`There is no ${what} "${name}". There are: ${namesOf({ what, options, nameOf, ...choosing })}.`);
  return found;
}

function namesOf<T>({ options, nameOf }: Choosing<T>): string {
  return options.map(nameOf).join(', ') || 'none';
}
