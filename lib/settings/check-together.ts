import { SettingsError } from './define-settings';
import { placeOf, repeated } from './rules/rule';
import type { CheckedSettings } from './settings';

/** A rule between the settings of all stacks that one run makes. It says each fault and why. */
type Rule = (stacks: readonly CheckedSettings[]) => Iterable<string>;

const noNameIsUsedTwice: Rule = function* (stacks) {
  for (const { n } of repeated(stacks.map(({ stackName }) => stackName))) {
    yield `Two of the settings have the stackName ${stacks[n]!.stackName}: the second would replace the first. Give each stack a name of its own.`;
  }
};

const sharesAreOfOneWhole: Rule = function* (stacks) {
  for (const [place, beside] of byPlace(stacks)) {
    const sum = beside.reduce((all, { shareOfAccount = 1 }) => all + shareOfAccount, 0);
    // Tenths do not add up exactly.
    if (sum <= 1 + 1e-9) continue;
    const shares = beside.map(({ stackName, shareOfAccount = 1 }) => `${stackName} ${shareOfAccount}`).join(', ');
    yield `shareOfAccount makes ${Math.round(sum * 1000) / 1000} over the stacks of ${place} (${shares}): together they would start more calls than Connect takes. Make it 1 at most.`;
  }
};

const theAccountIsOne: Rule = function* (stacks) {
  for (const [place, [first, ...others]] of byPlace(stacks)) {
    for (const other of others.filter(({ accountCallsPerSecond }) => accountCallsPerSecond !== first!.accountCallsPerSecond)) {
      yield `accountCallsPerSecond is ${first!.accountCallsPerSecond} for ${first!.stackName} and ${other.accountCallsPerSecond} for ${other.stackName}, but ${place} has one quota. Make them equal.`;
    }
  }
};

/** The parking flow of one stack would turn away the handoff calls of the other. */
const eachHasItsDedicatedNumber: Rule = function* (stacks) {
  const numbers = stacks.map(({ dedicatedNumber }) => (dedicatedNumber.kind === 'existing' ? dedicatedNumber.number : undefined));
  for (const { n, first } of repeated(numbers)) {
    yield `dedicatedNumber is ${numbers[n]} for ${stacks[first]!.stackName} and for ${stacks[n]!.stackName}: a number runs one flow, so one of them would make no callback. Name another number.`;
  }
};

const eachHasItsSignInPage: Rule = function* (stacks) {
  const prefixes = stacks.map(({ signIn }) => (signIn.kind === 'cognito' ? signIn.domainPrefix : undefined));
  for (const { n } of repeated(prefixes)) yield `signIn.domainPrefix is ${prefixes[n]} for ${stacks[n]!.stackName}, as for another stack: a sign-in page has an address of its own. Choose another.`;
};

/** A day has one file in a folder. */
const eachHasItsReportFiles: Rule = function* (stacks) {
  const folders = stacks.map(({ reports }) => reports.export && `${reports.export.bucket}/${reports.export.prefix}`);
  for (const { n, first } of repeated(folders)) {
    yield `reports.export is ${folders[n]} for ${stacks[first]!.stackName} and for ${stacks[n]!.stackName}: each night the files of one would replace those of the other. Give each a prefix of its own.`;
  }
};

const RULES: readonly Rule[] = [noNameIsUsedTwice, sharesAreOfOneWhole, theAccountIsOne, eachHasItsDedicatedNumber, eachHasItsSignInPage, eachHasItsReportFiles];

/**
 * Checks settings of stacks against each other.
 *
 * @throws SettingsError with every reason why they cannot stand beside each other.
 */
export function checkTogether(stacks: readonly CheckedSettings[]): void {
  const problems = RULES.flatMap((rule) => [...rule(stacks)]);
  if (problems.length > 0) throw new SettingsError(problems);
}

/** By region and account: they have the quotas. */
function byPlace(stacks: readonly CheckedSettings[]): Map<string, CheckedSettings[]> {
  const places = new Map<string, CheckedSettings[]>();
  for (const stack of stacks) {
    const place = placeOf(stack.instanceArn);
    places.set(place, [...(places.get(place) ?? []), stack]);
  }
  return places;
}
