/** One guard of the callbacks, and how it is broken: this text of the file is replaced. */
export interface Guard {
  name: string;
  file: string;
  text: string;
  broken: string;
}

const domain = (file: string) => `lambda/callbacks/domain/${file}.ts`;

/** Random histories find each of them broken (`npm run guards`). */
export const GUARDS: readonly Guard[] = [
  { name: 'only the version that was dialled is admitted', file: domain('decide-pending'), text: "if (version !== callback.version) return refuse('superseded', 'The callback was changed", broken: "if (version === undefined) return refuse('superseded', 'The callback was changed" },
  { name: 'one contact is admitted, while the flow makes the callback', file: domain('decide-handing-off'), text: "return refuse('handed-off-elsewhere', ", broken: 'return keep(callback, ' },
  { name: 'one contact is admitted, once the callback is made', file: domain('decide-on-the-way'), text: "refuse('handed-off-elsewhere', ", broken: 'keep(callback, ' },
  { name: 'nothing is admitted for what is over', file: 'lambda/callbacks/usecases/admit-handoff.ts', text: "!('refused' in decision) && decision.next.phase !== 'ended'", broken: "!('refused' in decision) || decision.refused === 'already-over'" },
  { name: 'a customer has one open callback, click or promise', file: domain('customers-place'), text: "if (there.phase !== 'ended' || there.checkAt !== undefined || there.id === asked.id) return false;", broken: 'if (there.id === asked.id) return false;' },
  { name: 'a number is put right only where its customer is owed none', file: domain('decide-move'), text: 'if (event.there && !givesWay(event.there, callback))', broken: 'if (false as boolean)' },
  { name: 'an outcome that is said of a replaced callback calls nobody', file: domain('decide-said'), text: '!callback.replaced && ', broken: '' },
  { name: 'a late word does not undo a later talk', file: domain('conclude'), text: 'if (settled) return notTriedAgain(', broken: 'if ((false as boolean) && settled) return notTriedAgain(' },
  { name: 'a retry that was not needed is given back once', file: domain('decide-said'), text: '(free ? 0 : 1)', broken: '1' },
  { name: 'a talk that was none settles nothing', file: domain('decide-beside'), text: 'return unsettle(known, event, circumstances);', broken: "return keep(known, 'That call settled nothing.');" },
  { name: 'a promise does not ring while an agent talks to its customer beside it', file: domain('decide-beside'), text: 'return hold(known, circumstances);', broken: "return keep(known, 'An agent talks.');" },
  { name: 'a promise is not placed while an agent calls beside it', file: domain('decide-due'), text: "if (beside === 'open') return", broken: 'if (false as boolean) return' },
  { name: 'a promise is not placed while its queue is closed', file: domain('decide-due'), text: 'return !attempt.calledNowBy && hours !== undefined', broken: 'return (false as boolean) && !attempt.calledNowBy && hours !== undefined' },
  { name: 'what an earlier attempt left is stopped before the next', file: domain('decide-due'), text: "return rootContactId ? [{ type: 'stop-leftovers', rootContactId, last: false }] : [];", broken: 'return rootContactId ? [] : [];' },
  { name: 'nothing is placed while calls are paused', file: 'lambda/callbacks/usecases/gated-dialler.ts', text: "if (pause) return { refused: 'paused', pause };", broken: 'void pause;' },
  { name: 'what was placed before a pause makes no callback', file: 'lambda/callbacks/usecases/admit-handoff.ts', text: 'pause ? { ...asked, paused: true } : asked', broken: 'pause ? asked : asked' },
  { name: 'retries are limited', file: domain('conclude'), text: 'if (!queue || retriesLeft === 0) return undefined;', broken: 'if (!queue) return undefined;' },
  { name: 'the least limit holds in the line of an agent', file: 'lambda/ground/domain/seats.ts', text: 'const least = isShared ? ', broken: 'const least = (isShared && false as boolean) ? ' },
  { name: 'no more stand in a line than may', file: 'lambda/callbacks/usecases/take-seat-in-line.ts', text: 'standsThere: standsThereNow(ports, line) }))) return false;', broken: 'standsThere: standsThereNow(ports, line) }))) return true;' },
  { name: 'a message of an earlier generation is dropped', file: 'lambda/agenda/usecases/message-chain.ts', text: 'return generation !== undefined && ', broken: 'return (false as boolean) && generation !== undefined && ' },
  { name: 'a function knows how much time it has left', file: 'lambda/ground/adapters/invocation-time.ts', text: 'seconds: () => left() / 1000,', broken: 'seconds: () => 900,' },
];
