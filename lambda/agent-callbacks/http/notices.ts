import type { Sentence } from '../../ground/domain/sentences';
import type { CallbackNoticeCode } from '../../http/callback-api-types';

export const CALLBACK_NOTICES: Record<CallbackNoticeCode, Sentence> = {
  'already-pending': {
    en: 'This customer was promised this callback already. One customer gets one at a time, so the first is kept as it was.',
    de: 'Diesem Kunden ist dieser Rückruf schon zugesagt. Ein Kunde bekommt immer nur einen, daher bleibt der erste, wie er war.',
    es: 'A este cliente ya se le prometió esta devolución. Cada cliente recibe una sola a la vez, así que la primera se mantiene como estaba.',
    fr: 'Ce rappel est déjà promis à ce client. Un client n’en reçoit qu’un à la fois : le premier reste tel qu’il était.',
    it: 'A questo cliente questa richiamata è già stata promessa. Un cliente ne riceve una sola alla volta, quindi la prima resta com’era.',
    pt: 'A este cliente já foi prometida esta chamada de retorno. Cada cliente recebe uma de cada vez, por isso a primeira fica como estava.',
    nl: 'Aan deze klant is dit terugbelgesprek al beloofd. Een klant krijgt er één tegelijk, dus het eerste blijft zoals het was.',
  },
  'time-moved-forward': {
    en: 'The clocks skip the time that was asked for: it was moved forward by what they skip.',
    de: 'Die Uhren überspringen die gewünschte Zeit: Sie wurde um das Übersprungene nach hinten verschoben.',
    es: 'Los relojes se saltan la hora pedida: se adelantó lo que ellos se saltan.',
    fr: 'Les horloges sautent l’heure demandée : elle a été avancée d’autant.',
    it: 'Gli orologi saltano l’ora chiesta: è stata spostata in avanti di quanto saltano.',
    pt: 'Os relógios saltam a hora pedida: foi adiantada o que eles saltam.',
    nl: 'De klok slaat de gevraagde tijd over: die is zoveel vooruit gezet als wordt overgeslagen.',
  },
  'earlier-of-two': {
    en: 'The clocks show the time that was asked for twice: the earlier one counts.',
    de: 'Die Uhren zeigen die gewünschte Zeit zweimal: Die frühere gilt.',
    es: 'Los relojes muestran dos veces la hora pedida: cuenta la primera.',
    fr: 'Les horloges montrent deux fois l’heure demandée : la première compte.',
    it: 'Gli orologi mostrano due volte l’ora chiesta: vale la prima.',
    pt: 'Os relógios mostram duas vezes a hora pedida: conta a primeira.',
    nl: 'De klok toont de gevraagde tijd twee keer: de eerste telt.',
  },
  'moved-into-window': {
    en: 'At the time that was asked for, this customer may not be called: it would be too early or too late in their day, or a holiday. It was moved to the next time at which they may.',
    de: 'Zur gewünschten Zeit darf dieser Kunde nicht angerufen werden: Es wäre für ihn zu früh oder zu spät am Tag, oder ein Feiertag. Sie wurde auf die nächste erlaubte Zeit verschoben.',
    es: 'A la hora pedida no se puede llamar a este cliente: sería demasiado temprano o tarde para él, o festivo. Se movió a la próxima hora en que se puede.',
    fr: 'À l’heure demandée, ce client ne peut pas être appelé : ce serait trop tôt ou trop tard pour lui, ou un jour férié. Elle a été déplacée à la prochaine heure possible.',
    it: 'All’ora chiesta questo cliente non può essere chiamato: per lui sarebbe troppo presto o troppo tardi, o un giorno festivo. È stata spostata alla prossima ora possibile.',
    pt: 'À hora pedida não se pode ligar a este cliente: seria demasiado cedo ou tarde para ele, ou feriado. Foi mudada para a próxima hora possível.',
    nl: 'Op de gevraagde tijd mag deze klant niet worden gebeld: het zou voor hem te vroeg of te laat zijn, of een feestdag. De tijd is verzet naar de eerstvolgende waarop het mag.',
  },
  'recorded-only': {
    en: 'Another callback, or a click, took the place of this one since. What you said is kept, and nothing is done for it.',
    de: 'Ein anderer Rückruf oder ein Klick steht inzwischen an der Stelle von diesem. Was Sie gesagt haben, ist vermerkt, und es geschieht nichts dafür.',
    es: 'Desde entonces, otra devolución o un clic ocupó el lugar de esta. Lo que dijo queda anotado, y no se hace nada por ello.',
    fr: 'Depuis, un autre rappel ou un clic a pris la place de celui-ci. Ce que vous avez dit est noté, et rien n’est fait pour cela.',
    it: 'Nel frattempo un’altra richiamata, o un clic, ha preso il posto di questa. Ciò che ha detto è annotato, e non si fa nulla per esso.',
    pt: 'Entretanto, outra chamada de retorno, ou um clique, tomou o lugar desta. O que disse fica registado, e nada é feito por isso.',
    nl: 'Een ander terugbelgesprek, of een klik, heeft sindsdien de plaats van dit ingenomen. Wat u zei is genoteerd, en er wordt niets voor gedaan.',
  },
  'being-withdrawn': {
    en: 'It is being taken out of Amazon Connect. Until that is done, an agent may still accept it.',
    de: 'Er wird gerade aus Amazon Connect genommen. Bis das geschehen ist, kann ein Agent ihn noch annehmen.',
    es: 'Se está retirando de Amazon Connect. Hasta entonces, un agente aún puede aceptarla.',
    fr: 'Il est en train d’être retiré d’Amazon Connect. D’ici là, un conseiller peut encore l’accepter.',
    it: 'Viene tolta da Amazon Connect. Fino ad allora un operatore può ancora accettarla.',
    pt: 'Está a ser retirada do Amazon Connect. Até lá, um assistente ainda a pode aceitar.',
    nl: 'Het wordt uit Amazon Connect gehaald. Tot dat is gedaan, kan een medewerker het nog accepteren.',
  },
};
