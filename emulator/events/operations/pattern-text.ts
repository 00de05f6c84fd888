import { ServiceError } from '../../service-error';
import type { Pattern } from '../event-pattern';

/** Reads a pattern's JSON text; what the pattern means is checked where it is compiled. */
export function readPattern(text: string): Pattern {
  try {
    return JSON.parse(text) as Pattern;
  } catch (error) {
    throw new ServiceError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${(error as Error).message}`);
  }
}
