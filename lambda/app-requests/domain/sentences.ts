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
} satisfies Sentences;
