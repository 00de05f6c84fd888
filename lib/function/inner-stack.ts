import { NestedStack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/**
 * Stacks within the stack, and what stands in them. CloudFormation takes 500 resources in a stack, and the twin of a queue must stay where it is: what needs no place of its own
 * makes room for them. It keeps nothing, has a name from CloudFormation, and another of its kind may stand beside it: a deploy may take it from one stack to another.
 */
const STACKS = {
  Watch: 'Dialback: alarms',
  EventRules: 'Dialback: rules of EventBridge, and what they need to reach functions and webhooks',
};

const HOME = 'dialback:home';

/** What stands inside from now on has its inner stacks here. */
export function holdInnerStacks(home: Construct): void {
  home.node.setContext(HOME, home);
}

/** The same place in an inner stack as `scope` has in the stack: ids and paths are alike. */
export function placeIn(name: keyof typeof STACKS, scope: Construct): Construct {
  const home = (scope.node.tryGetContext(HOME) as Construct | undefined) ?? scope.node.scopes[0]!;
  const ways = scope.node.scopes.slice(home.node.scopes.length);
  return ways.reduce<Construct>((place, { node: { id } }) => (place.node.tryFindChild(id) as Construct | undefined) ?? new Construct(place, id), innerStack(name, home));
}

function innerStack(name: keyof typeof STACKS, home: Construct): NestedStack {
  const standing = home.node.tryFindChild(name) as NestedStack | undefined;
  if (standing) return standing;
  const made = new NestedStack(home, name, { description: STACKS[name] });
  // CloudFormation makes the names of alarms and rules from it.
  made.nestedStackResource!.overrideLogicalId(name);
  return made;
}
