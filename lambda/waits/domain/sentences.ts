import type { Sentences } from '../../ground/domain/sentences';

export const WAIT_SENTENCES = {
  'closes-before-turn': {
    en: '"{queue}" closes before it would be this customer’s turn. Choose a slot, or ask again when it opens next.',
    de: '„{queue}“ schließt, bevor dieser Kunde an der Reihe wäre. Wählen Sie einen Termin, oder fragen Sie wieder, wenn das nächste Mal geöffnet ist.',
    es: '«{queue}» cierra antes de que le toque a este cliente. Elija una franja, o pregunte de nuevo cuando vuelva a abrir.',
    fr: '« {queue} » ferme avant que ce ne soit le tour de ce client. Choisissez un créneau, ou redemandez à la prochaine ouverture.',
    it: '«{queue}» chiude prima che tocchi a questo cliente. Scelga una fascia oraria, oppure chieda di nuovo alla prossima apertura.',
    pt: '«{queue}» fecha antes de chegar a vez deste cliente. Escolha um horário, ou peça de novo na próxima abertura.',
    nl: '‘{queue}’ sluit voordat deze klant aan de beurt zou zijn. Kies een tijdvak, of vraag het opnieuw als hij weer open is.',
  },
} satisfies Sentences;
