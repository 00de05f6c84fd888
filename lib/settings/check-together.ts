import { SettingsError } from './define-settings';
import type { CheckedSettings } from './settings';

/** A rule between the settings of all stacks that one run makes. It returns what is at fault and why, or nothing. */
type Rule = (stacks: readonly CheckedSettings[]) => string | undefined;

const noNameIsUsedTwice: Rule = (stacks) => {
  const names = stacks.map(({ stackName }) => stackName);
  const twice = names.find((name, n) => names.indexOf(name) < n);
  return twice && `Two of the settings have the stackName ${twice}: the second would replace the first. Give each stack a name of its own.`;
};

const sharesAreOfOneWhole: Rule = (stacks) => {
  for (const [place, beside] of byPlace(stacks)) {
    const sum = beside.reduce((all, { shareOfAccount = 1 }) => all + shareOfAccount, 0);
    // Tenths do not add up exactly.
    if (sum <= 1 + 1e-9) continue;
    const shares = beside.map(({ stackName, shareOfAccount = 1 }) => `${stackName} ${shareOfAccount}`).join(', ');
    return `shareOfAccount makes ${Math.round(sum * 1000) / 1000} over the stacks of ${place} (${shares}): together they would start more calls than Connect takes. Make it 1 at most.`;
  }
  return undefined;
};

const theAccountIsOne: Rule = (stacks) => {
  for (const [place, beside] of byPlace(stacks)) {
    const [first, ...others] = beside;
    const other = others.find(({ accountCallsPerSecond }) => accountCallsPerSecond !== first!.accountCallsPerSecond);
    if (other) return `accountCallsPerSecond is ${first!.accountCallsPerSecond} for ${first!.stackName} and ${other.accountCallsPerSecond} for ${other.stackName}, but ${place} has one quota. Make them equal.`;
  }
  return undefined;
};

/** The parking flow of one stack would turn away the handoff calls of the other. */
const eachHasItsDedicatedNumber: Rule = (stacks) => {
  const numbers = stacks.map(({ dedicatedNumber }) => (dedicatedNumber.kind === 'existing' ? dedicatedNumber.number : undefined));
  const n = numbers.findIndex((number, at) => number !== undefined && numbers.indexOf(number) < at);
  if (n < 0) return undefined;
  return `dedicatedNumber is ${numbers[n]} for ${stacks[numbers.indexOf(numbers[n])]!.stackName} and for ${stacks[n]!.stackName}: a number runs one flow, so one of them would make no callback. Name another number.`;
};

const eachHasItsSignInPage: Rule = (stacks) => {
  const prefixes = stacks.map(({ signIn }) => (signIn.kind === 'cognito' ? signIn.domainPrefix : undefined));
  const n = prefixes.findIndex((prefix, at) => prefix !== undefined && prefixes.indexOf(prefix) < at);
  return n < 0 ? undefined : `signIn.domainPrefix is ${prefixes[n]} for ${stacks[n]!.stackName}, as for another stack: a sign-in page has an address of its own. Choose another.`;
};

const RULES: readonly Rule[] = [noNameIsUsedTwice, sharesAreOfOneWhole, theAccountIsOne, eachHasItsDedicatedNumber, eachHasItsSignInPage];

/**
 * Checks settings of stacks against each other.
 *
 * @throws SettingsError with every reason why they cannot stand beside each other.
 */
export function checkTogether(stacks: readonly CheckedSettings[]): void {
  const problems = RULES.flatMap((rule) => rule(stacks) ?? []);
  if (problems.length > 0) throw new SettingsError(problems);
}

/** By region and account: they have the quotas. */
function byPlace(stacks: readonly CheckedSettings[]): Map<string, CheckedSettings[]> {
  const places = new Map<string, CheckedSettings[]>();
  for (const stack of stacks) {
    const place = stack.instanceArn.split(':').slice(3, 5).join(':');
    places.set(place, [...(places.get(place) ?? []), stack]);
  }
  return places;
}
