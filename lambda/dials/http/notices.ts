import { type Sentences, teller } from '../../ground/domain/sentences';
import type { Notice } from '../../http/api-types';

const DIAL_NOTICES = {
  'legacy-deprecated': {
    en: 'The legacy mode is deprecated: the customer is called first and holds until you are free.',
    de: 'Der alte Modus ist überholt: Der Kunde wird zuerst angerufen und wartet, bis Sie frei sind.',
    es: 'El modo antiguo está obsoleto: se llama primero al cliente, que espera hasta que usted esté libre.',
    fr: 'L’ancien mode est obsolète : le client est appelé en premier et patiente jusqu’à ce que vous soyez libre.',
    it: 'La vecchia modalità è superata: il cliente è chiamato per primo e attende finché lei è libero.',
    pt: 'O modo antigo está obsoleto: o cliente é chamado primeiro e espera até estar livre.',
    nl: 'De oude modus is achterhaald: de klant wordt eerst gebeld en wacht tot u vrij bent.',
  },
  'being-confirmed': {
    en: 'Amazon Connect has not confirmed the call yet. It is followed up by itself; there is no need to click again.',
    de: 'Amazon Connect hat den Anruf noch nicht bestätigt. Das wird von selbst verfolgt; Sie müssen nicht noch einmal klicken.',
    es: 'Amazon Connect aún no ha confirmado la llamada. Se sigue por sí sola; no hace falta volver a hacer clic.',
    fr: 'Amazon Connect n’a pas encore confirmé l’appel. Il est suivi automatiquement ; inutile de cliquer à nouveau.',
    it: 'Amazon Connect non ha ancora confermato la chiamata. Viene seguita da sola; non occorre fare clic di nuovo.',
    pt: 'O Amazon Connect ainda não confirmou a chamada. É acompanhada automaticamente; não é preciso clicar de novo.',
    nl: 'Amazon Connect heeft het gesprek nog niet bevestigd. Het wordt vanzelf gevolgd; u hoeft niet opnieuw te klikken.',
  },
  'already-requested': {
    en: 'You asked for this call already; it is made once.',
    de: 'Sie haben um diesen Anruf schon gebeten; er wird einmal gemacht.',
    es: 'Ya pidió esta llamada; se hace una vez.',
    fr: 'Vous avez déjà demandé cet appel ; il est passé une fois.',
    it: 'Ha già chiesto questa chiamata; viene fatta una volta.',
    pt: 'Já pediu esta chamada; é feita uma vez.',
    nl: 'U hebt al om dit gesprek gevraagd; het wordt één keer gevoerd.',
  },
  'being-withdrawn': {
    en: 'It is being taken out of Amazon Connect. Until that is done, it may still be offered to you, and you may accept it.',
    de: 'Er wird gerade aus Amazon Connect genommen. Bis das geschehen ist, kann er Ihnen noch angeboten werden, und Sie können ihn annehmen.',
    es: 'Se está retirando de Amazon Connect. Hasta entonces aún puede ofrecérsele, y usted puede aceptarla.',
    fr: 'Il est en train d’être retiré d’Amazon Connect. D’ici là, il peut encore vous être proposé, et vous pouvez l’accepter.',
    it: 'Viene tolta da Amazon Connect. Fino ad allora può ancora esserle offerta, e lei può accettarla.',
    pt: 'Está a ser retirada do Amazon Connect. Até lá ainda lhe pode ser oferecida, e pode aceitá-la.',
    nl: 'Het wordt uit Amazon Connect gehaald. Tot dat is gedaan, kan het u nog worden aangeboden, en kunt u het accepteren.',
  },
  'owed-and-called-now': {
    en: 'This customer is owed a callback that you may handle: it is called now, and no other call is made.',
    de: 'Diesem Kunden ist ein Rückruf zugesagt, den Sie machen dürfen: Er wird jetzt gemacht, und kein weiterer Anruf.',
    es: 'A este cliente se le debe una devolución que usted puede atender: se hace ahora, y no se hace otra llamada.',
    fr: 'Un rappel que vous pouvez traiter est promis à ce client : il est fait maintenant, et aucun autre appel n’est passé.',
    it: 'A questo cliente è stata promessa una richiamata che lei può gestire: viene fatta ora, e nessun’altra chiamata.',
    pt: 'A este cliente foi prometida uma chamada de retorno que pode tratar: é feita agora, e nenhuma outra.',
    nl: 'Aan deze klant is een terugbelgesprek beloofd dat u mag afhandelen: dat wordt nu gevoerd, en geen ander gesprek.',
  },
} satisfies Sentences;

/** What an answer about a click adds in words. */
export function dialNotice(code: keyof typeof DIAL_NOTICES, language: string): Notice {
  return { code, sentence: teller(DIAL_NOTICES, language).say(code) };
}
