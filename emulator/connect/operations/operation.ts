import type { Principal } from '../../iam/principal';
import type { ContactCentre } from '../contact-centre';

/**
 * One operation of the Connect API. It gets whoever calls, and its input checked against the SDK's schema and the documented limits, and its instance known;
 * its output is checked against the schema in turn. It throws ConnectError or lets the centre's ConnectRefusal pass.
 */
export type Operation<Input = never, Output = unknown> = (input: Input, caller: Principal) => Output;

/** Given the centre, of which each operation names the few parts it needs. */
export type OperationFactory = (centre: ContactCentre) => Operation;
