import type { ImportLine } from './imports';

/** Returns groups of files that each lead to every other one of the group by import lines, imports of types included (Tarjan's algorithm). */
export function circlesOf(lines: ImportLine[]): string[][] {
  const imports = new Map<string, string[]>();
  for (const { file, target, isPackage } of lines) {
    if (!isPackage) imports.set(file, [...(imports.get(file) ?? []), target]);
  }
  const order = new Map<string, number>();
  const earliest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    earliest.set(file, order.get(file)!);
    open.push(file);
    for (const target of imports.get(file) ?? []) {
      const reached = order.has(target) ? (open.includes(target) ? order.get(target)! : Infinity) : visit(target);
      earliest.set(file, Math.min(earliest.get(file)!, reached));
    }
    if (earliest.get(file) === order.get(file)) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1) circles.push(group.sort());
    }
    return earliest.get(file)!;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}
