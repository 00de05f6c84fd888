export function printFiles(top: string, common: readonly string[]): { forAll: string; prints: Map<string, string> };
