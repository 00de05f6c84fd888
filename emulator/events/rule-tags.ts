/** Tags of rules, by the rule's ARN. */
export class RuleTags {
  private readonly all = new Map<string, Map<string, string>>();

  add(arn: string, tags: { Key: string; Value: string }[]): void {
    this.all.set(arn, new Map([...(this.all.get(arn) ?? []), ...tags.map(({ Key, Value }) => [Key, Value] as const)]));
  }

  remove(arn: string, keys: string[]): void {
    keys.forEach((key) => this.all.get(arn)?.delete(key));
  }

  of(arn: string): { Key: string; Value: string }[] {
    return [...(this.all.get(arn) ?? [])].map(([Key, Value]) => ({ Key, Value }));
  }
}
