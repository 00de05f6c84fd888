import { NotEmulated } from '../../not-emulated';
import type { PhoneNumber } from '../model';

/** The emulator has DIDs and toll-free numbers; other types are named, not passed over. */
export function numberTypeOf(type: string): PhoneNumber['type'] {
  if (type === 'DID' || type === 'TOLL_FREE') return type;
  throw new NotEmulated(`connect: phone numbers of type ${type}`);
}
