const compiled = { exactly: new Map<string, RegExp>(), inAnyCase: new Map<string, RegExp>() };

/** IAM's wildcards: `*` is any run of characters, `?` any one character. Actions do not mind case; the rest does. */
export function matchesWildcard(pattern: string, value: string, ignoreCase = false): boolean {
  const expressions = ignoreCase ? compiled.inAnyCase : compiled.exactly;
  let expression = expressions.get(pattern);
  if (!expression) {
    const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.');
    expression = new RegExp(`^${source}$`, ignoreCase ? 'is' : 's');
    expressions.set(pattern, expression);
  }
  return expression.test(value);
}

/** ARN patterns match section by section, so that a `*` does not reach across a colon (the last section holds the rest). */
export function matchesArn(pattern: string, arn: string): boolean {
  const wanted = sections(pattern);
  const given = sections(arn);
  return wanted.length === given.length && wanted.every((section, at) => matchesWildcard(section, given[at]!));
}

function sections(arn: string): string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}
