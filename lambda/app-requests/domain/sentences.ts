import type { Sentences } from '../../ground/domain/sentences';

export const REQUEST_SENTENCES = {
  'already-pending': {
    en: 'This number is owed a callback already. One number gets one callback at a time.',
    de: 'Dieser Nummer ist schon ein Rückruf zugesagt. Eine Nummer bekommt immer nur einen Rückruf.',
    es: 'A este número ya se le debe una devolución de llamada. Cada número recibe una sola a la vez.',
    fr: 'Un rappel est déjà promis à ce numéro. Un numéro ne reçoit qu’un rappel à la fois.',
    it: 'A questo numero è già stata promessa una richiamata. Un numero riceve una sola richiamata alla volta.',
    pt: 'A este número já foi prometida uma chamada de retorno. Cada número recebe uma de cada vez.',
    nl: 'Aan dit nummer is al een terugbelgesprek beloofd. Een nummer krijgt er één tegelijk.',
  },
  'being-called': {
    en: 'An agent is calling this number just now. Ask again later, should that call not reach you.',
    de: 'Ein Agent ruft diese Nummer gerade an. Fragen Sie später noch einmal, falls dieser Anruf Sie nicht erreicht.',
    es: 'Un agente está llamando ahora mismo a este número. Vuelva a pedirlo más tarde si esa llamada no le llega.',
    fr: 'Un conseiller appelle ce numéro en ce moment. Redemandez plus tard si cet appel ne vous joint pas.',
    it: 'Un operatore sta chiamando questo numero proprio ora. Chieda di nuovo più tardi, se la chiamata non la raggiunge.',
    pt: 'Um assistente está a ligar para este número neste momento. Peça de novo mais tarde, se essa chamada não lhe chegar.',
    nl: 'Een medewerker belt dit nummer op dit moment. Vraag het later opnieuw als dat gesprek u niet bereikt.',
  },
  'skills-not-routed': {
    en: 'Agents of this queue are not chosen by skills. Leave "skills" out, or name a queue whose customers are called before an agent.',
    de: 'Agenten dieser Warteschlange werden nicht nach Fähigkeiten gewählt. Lassen Sie "skills" weg, oder nennen Sie eine Warteschlange, deren Kunden vor einem Agenten angerufen werden.',
    es: 'Los agentes de esta cola no se eligen por competencias. Omita "skills", o indique una cola cuyos clientes se llamen antes que a un agente.',
    fr: 'Les conseillers de cette file ne sont pas choisis selon leurs compétences. Omettez "skills", ou nommez une file dont les clients sont appelés avant un conseiller.',
    it: 'Gli operatori di questa coda non sono scelti per competenze. Ometta "skills", oppure indichi una coda i cui clienti sono chiamati prima di un operatore.',
    pt: 'Os assistentes desta fila não são escolhidos por competências. Omita "skills", ou indique uma fila cujos clientes são chamados antes de um assistente.',
    nl: 'Medewerkers van deze wachtrij worden niet op vaardigheden gekozen. Laat "skills" weg, of noem een wachtrij waarvan de klanten vóór een medewerker worden gebeld.',
  },
} satisfies Sentences;
