import { createInLine, type InLine } from '../../callbacks/usecases/in-line';
import type { WakeNeeds } from '../../callbacks/usecases/wake-line';

/** The same ports, and with them the lines of callbacks. */
export function withLines<Ports extends WakeNeeds>(ports: Ports): Ports & { inLine: InLine } {
  return { ...ports, inLine: createInLine(ports) };
}
