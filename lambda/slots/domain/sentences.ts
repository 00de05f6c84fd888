import type { Sentences } from '../../ground/domain/sentences';

export const SLOT_SENTENCES = {
  'slots-not-offered': {
    en: 'Customers of "{queue}" choose no time: they are called as soon as an agent is free.',
    de: 'Kunden von „{queue}“ wählen keine Zeit: Sie werden angerufen, sobald ein Agent frei ist.',
    es: 'Los clientes de «{queue}» no eligen hora: se les llama en cuanto hay un agente libre.',
    fr: 'Les clients de « {queue} » ne choisissent pas d’heure : ils sont appelés dès qu’un conseiller est libre.',
    it: 'I clienti di «{queue}» non scelgono un’ora: sono chiamati appena un operatore è libero.',
    pt: 'Os clientes de «{queue}» não escolhem hora: são chamados logo que haja um assistente livre.',
    nl: 'Klanten van ‘{queue}’ kiezen geen tijd: ze worden gebeld zodra er een medewerker vrij is.',
  },
  'no-such-slot': {
    en: 'No slot is offered at this time now. Ask for the slots again and choose one of them.',
    de: 'Zu dieser Zeit wird jetzt kein Termin angeboten. Fragen Sie die Termine noch einmal ab und wählen Sie einen davon.',
    es: 'Ahora no se ofrece ninguna franja a esta hora. Pida de nuevo las franjas y elija una de ellas.',
    fr: 'Aucun créneau n’est plus proposé à cette heure. Redemandez les créneaux et choisissez-en un.',
    it: 'Ora non è offerta alcuna fascia a quest’ora. Chieda di nuovo le fasce e ne scelga una.',
    pt: 'Agora não é oferecido nenhum horário a esta hora. Peça de novo os horários e escolha um deles.',
    nl: 'Op deze tijd wordt nu geen tijdvak aangeboden. Vraag de tijdvakken opnieuw op en kies er een.',
  },
  'slot-full': {
    en: 'Somebody else took the last place at this time. Ask for the slots again and choose another.',
    de: 'Den letzten Platz zu dieser Zeit hat jemand anderes genommen. Fragen Sie die Termine noch einmal ab und wählen Sie einen anderen.',
    es: 'Otra persona ha tomado la última plaza a esta hora. Pida de nuevo las franjas y elija otra.',
    fr: 'Quelqu’un d’autre a pris la dernière place à cette heure. Redemandez les créneaux et choisissez-en un autre.',
    it: 'Qualcun altro ha preso l’ultimo posto a quest’ora. Chieda di nuovo le fasce e ne scelga un’altra.',
    pt: 'Outra pessoa ficou com o último lugar a esta hora. Peça de novo os horários e escolha outro.',
    nl: 'Iemand anders heeft de laatste plaats op deze tijd genomen. Vraag de tijdvakken opnieuw op en kies een ander.',
  },
} satisfies Sentences;
