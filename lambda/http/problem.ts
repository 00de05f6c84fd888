import { type Sentences, teller } from '../ground/domain/sentences';
import type { Problem } from './api-types';
import type { HttpAnswer } from './route';

const FAILURE = {
  unavailable: {
    en: 'It could not be confirmed that your request was taken. Try again: a call that is on its way already is not made twice.',
    de: 'Es ließ sich nicht bestätigen, dass Ihre Anfrage angenommen wurde. Versuchen Sie es noch einmal: Ein Anruf, der schon unterwegs ist, wird nicht zweimal gemacht.',
    es: 'No se pudo confirmar que su petición se haya recibido. Inténtelo de nuevo: una llamada que ya está en curso no se hace dos veces.',
    fr: 'Il n’a pas pu être confirmé que votre demande a été reçue. Réessayez : un appel déjà en cours n’est pas passé deux fois.',
    it: 'Non è stato possibile confermare che la sua richiesta sia stata ricevuta. Riprovi: una chiamata già in corso non viene fatta due volte.',
    pt: 'Não foi possível confirmar que o seu pedido foi recebido. Tente de novo: uma chamada que já está em curso não é feita duas vezes.',
    nl: 'Er kon niet worden bevestigd dat uw verzoek is ontvangen. Probeer het opnieuw: een gesprek dat al onderweg is, wordt niet twee keer gevoerd.',
  },
} satisfies Sentences;

/** Rows of the refusals that an API answers. A subject puts them together at its front door: its own table, and those of the subjects it uses. */
type RefusalRows = Record<string, { status: number; sentence: (facts: never, language?: string) => string }>;

/** Every refusal that has a row. */
type RefusalIn<Rows extends RefusalRows> = {
  [Code in keyof Rows & string]: { code: Code } & (Rows[Code]['sentence'] extends (facts: infer Facts, language?: string) => string ? Facts : never);
}[keyof Rows & string];

export function answer(status: number, body: unknown): HttpAnswer {
  return { statusCode: status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: JSON.stringify(body) };
}

/** An answer with sentences of its reader's language in it. */
export function answerIn(status: number, bodyIn: (language: string) => unknown): (language: string) => HttpAnswer {
  return (language) => answer(status, bodyIn(language));
}

/** A refusal that has no row in these tables does not compile. */
export function createRefusalAnswer<Rows extends RefusalRows>(rows: Rows): (refusal: RefusalIn<Rows>) => (language: string) => HttpAnswer {
  return (refusal) => (language) => {
    const { status, sentence } = rows[refusal.code]!;
    const { code, field, retryAfterSeconds, choices }: { code: string; field?: string; retryAfterSeconds?: number; choices?: Problem['choices'] } = refusal;
    // A page of another origin cannot read the header: so it stands in the body too.
    const facts = { ...(field !== undefined && { field }), ...(retryAfterSeconds !== undefined && { retryAfterSeconds }), ...(choices && { choices }) };
    const answered = answerProblem({ status, code, title: 'Refused', detail: sentence(refusal as never, language), ...facts });
    if (retryAfterSeconds === undefined) return answered;
    return { ...answered, headers: { ...answered.headers, 'retry-after': String(retryAfterSeconds) } };
  };
}

/** The sentences of refusals, where one answer holds many. */
export function createRefusalSentence<Rows extends RefusalRows>(rows: Rows): (refusal: RefusalIn<Rows>, language: string) => string {
  return (refusal, language) => rows[refusal.code]!.sentence(refusal as never, language);
}

/** The outside did not answer, or we are broken: what happened inside is in the log, not in the answer. */
export function answerFailure(language: string): HttpAnswer {
  const detail = teller(FAILURE, language).say('unavailable');
  return answerProblem({ status: 503, code: 'unavailable', title: 'Not confirmed', detail });
}

function answerProblem(problem: Omit<Problem, 'type'>): HttpAnswer {
  const body: Problem = { type: 'about:blank', ...problem };
  return { ...answer(problem.status, body), headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } };
}
