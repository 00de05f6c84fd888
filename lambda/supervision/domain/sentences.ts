import type { Sentences } from '../../ground/domain/sentences';

export const SUPERVISION_SENTENCES = {
  'queue-not-supervised': {
    en: 'You do not supervise a queue with this id. GET /me lists the queues that you supervise.',
    de: 'Sie sind nicht Supervisor einer Warteschlange mit dieser Kennung. GET /me nennt Ihre Warteschlangen.',
    es: 'Usted no supervisa ninguna cola con este identificador. GET /me enumera las colas que supervisa.',
    fr: 'Vous ne supervisez aucune file portant cet identifiant. GET /me donne les files que vous supervisez.',
    it: 'Lei non supervisiona una coda con questo identificativo. GET /me elenca le code che supervisiona.',
    pt: 'Não supervisiona nenhuma fila com este identificador. GET /me enumera as filas que supervisiona.',
    nl: 'U bent geen supervisor van een wachtrij met dit id. GET /me noemt de wachtrijen waarvan u supervisor bent.',
  },
  'not-missed': {
    en: 'It is not on the list of missed callbacks: it is open still. Cancel it instead.',
    de: 'Er steht nicht auf der Liste der verpassten Rückrufe: Er ist noch offen. Brechen Sie ihn stattdessen ab.',
    es: 'No está en la lista de devoluciones perdidas: sigue abierta. Cancélela en su lugar.',
    fr: 'Il n’est pas sur la liste des rappels manqués : il est encore ouvert. Annulez-le plutôt.',
    it: 'Non è nell’elenco delle richiamate mancate: è ancora aperta. La annulli, invece.',
    pt: 'Não está na lista de chamadas de retorno perdidas: ainda está aberta. Cancele-a em vez disso.',
    nl: 'Het staat niet op de lijst van gemiste terugbelgesprekken: het is nog open. Annuleer het in plaats daarvan.',
  },
  'not-confirmed': {
    en: 'It could not be confirmed that this was done. Try again: what is done already is not done twice.',
    de: 'Es ließ sich nicht bestätigen, dass dies getan ist. Versuchen Sie es noch einmal: Was schon getan ist, geschieht nicht zweimal.',
    es: 'No se pudo confirmar que esto se haya hecho. Inténtelo de nuevo: lo que ya está hecho no se hace dos veces.',
    fr: 'Il n’a pas pu être confirmé que c’est fait. Réessayez : ce qui est déjà fait ne l’est pas deux fois.',
    it: 'Non è stato possibile confermare che sia stato fatto. Riprovi: ciò che è già fatto non si fa due volte.',
    pt: 'Não foi possível confirmar que isto foi feito. Tente de novo: o que já está feito não se faz duas vezes.',
    nl: 'Er kon niet worden bevestigd dat dit is gedaan. Probeer het opnieuw: wat al is gedaan, gebeurt niet twee keer.',
  },
  'export-too-long': {
    en: '{found} callbacks have these filters, and a file holds {atMost} at most. Choose a queue, or a shorter time.',
    de: 'Zu diesen Filtern gehören {found} Rückrufe, und eine Datei fasst höchstens {atMost}. Wählen Sie eine Warteschlange oder eine kürzere Zeit.',
    es: '{found} devoluciones cumplen estos filtros, y un archivo admite {atMost} como máximo. Elija una cola o un período más corto.',
    fr: '{found} rappels répondent à ces filtres, et un fichier en contient {atMost} au plus. Choisissez une file ou une période plus courte.',
    it: '{found} richiamate corrispondono a questi filtri, e un file ne contiene al massimo {atMost}. Scelga una coda o un periodo più breve.',
    pt: '{found} chamadas de retorno correspondem a estes filtros, e um ficheiro contém {atMost} no máximo. Escolha uma fila ou um período mais curto.',
    nl: '{found} terugbelgesprekken passen bij deze filters, en een bestand bevat er hoogstens {atMost}. Kies een wachtrij of een kortere periode.',
  },
} satisfies Sentences;
