import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { DispatchQueue } from '../../agenda/ports/dispatch';
import { createDispatchCallback, type DispatchCallback } from '../../agenda/usecases/dispatch-callback';
import { checkHold, type HoldPorts } from '../../agents/usecases/hold-agent';
import type { EndLoan } from '../../agents/usecases/loans';
import { createOwnerStateOf, type OwnerPorts } from '../../agents/usecases/owner-state';
import type { CallbackStore, DueChecks } from '../../callbacks/ports/callback-store';
import type { RoundMark } from '../../ground/ports/round-mark';
import type { TimeLeft } from '../../ground/ports/time-left';
import { type AdvancePorts, createAdvance } from '../../callbacks/usecases/advance-callback';
import type { LineSweepMark, Parking, ParkingLot } from '../../callbacks/ports/parking';
import type { PausesLookUp } from '../../pauses/ports/pauses';
import { createParkInLine } from '../../callbacks/usecases/park-in-line';
import { createSweepOverdue, type SweepOverdue } from '../../callbacks/usecases/sweep-overdue';
import { createSweepLines, type SweepLines } from '../../callbacks/usecases/sweep-lines';

export type DispatchPorts = Omit<AdvancePorts, 'bringIfNear'> & OwnerPorts & { dispatch: DispatchQueue; parking: Parking; pauses: PausesLookUp };

export function wireDispatchCallback(ports: DispatchPorts): DispatchCallback {
  const { store, contacts, dispatch, pauses, clock, notices } = ports;
  const advanceOn = (held: CallbackStore) => createAdvance({ ...ports, store: held, bringIfNear: broughtByItsMessage });
  return createDispatchCallback({ advanceOn, ownerStateOf: createOwnerStateOf(ports), store, contacts, dispatch, pauses, parkInLine: createParkInLine(ports), clock, notices });
}

/** The message that follows it is sent again for its next time: that is enough. */
async function broughtByItsMessage(): Promise<void> {}

export type SweepPorts = AdvancePorts & HoldPorts & { checkLoan: EndLoan; dueChecks: DueChecks; sweepMark: RoundMark; time: TimeLeft };

export function wireSweepOverdue(ports: SweepPorts): SweepOverdue {
  const { store, checkLoan, dueChecks, sweepMark: mark, time, clock, notices } = ports;
  const phaseOf = async (callbackId: string) => (await store.find(callbackId))?.phase;
  return createSweepOverdue({ advance: createAdvance(ports), checkHold: (userId) => checkHold({ ...ports, phaseOf }, userId), checkLoan, store, dueChecks, mark, time, clock, notices });
}

export type SweepLinesPorts = AdvancePorts & { hours: OpeningHoursBook; parking: Parking & ParkingLot; lineSweepMark: LineSweepMark; time: TimeLeft };

export function wireSweepLines(ports: SweepLinesPorts): SweepLines {
  const { parking, inLine, hours, store, contacts, lineSweepMark, time, clock, notices } = ports;
  return createSweepLines({ advance: createAdvance(ports), parking, inLine, hours, store, contacts, lineSweepMark, time, clock, notices });
}
