import { createInLine, type InLine, type LineNeeds } from '../../callbacks/usecases/in-line';

/** The same ports, and with them the lines of callbacks. */
export function withLines<Ports extends LineNeeds>(ports: Ports): Ports & { inLine: InLine } {
  return { ...ports, inLine: createInLine(ports) };
}
