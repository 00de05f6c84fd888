import type { Sentences } from '../../ground/domain/sentences';

/** Whether another call may come before one that the agent clicks now. */
export const STATUS_SENTENCES = {
  unknown: {
    en: 'Amazon Connect does not tell your status just now. If you are available, another call may reach you before one you click.',
    de: 'Amazon Connect nennt Ihren Status gerade nicht. Wenn Sie verfügbar sind, kann ein anderer Anruf vor einem geklickten zu Ihnen kommen.',
    es: 'Amazon Connect no indica ahora su estado. Si está disponible, otra llamada puede llegarle antes que una en la que haga clic.',
    fr: 'Amazon Connect ne donne pas votre statut en ce moment. Si vous êtes disponible, un autre appel peut vous parvenir avant celui sur lequel vous cliquez.',
    it: 'Amazon Connect al momento non dice il suo stato. Se è disponibile, un’altra chiamata può raggiungerla prima di quella su cui fa clic.',
    pt: 'O Amazon Connect não indica agora o seu estado. Se estiver disponível, outra chamada pode chegar-lhe antes daquela em que clica.',
    nl: 'Amazon Connect geeft uw status nu niet door. Als u beschikbaar bent, kan een ander gesprek u bereiken vóór het gesprek dat u aanklikt.',
  },
  'logged-out': {
    en: 'You are not logged in to Amazon Connect. A call you click now waits until you are.',
    de: 'Sie sind nicht bei Amazon Connect angemeldet. Ein Anruf, den Sie jetzt klicken, wartet, bis Sie es sind.',
    es: 'No ha iniciado sesión en Amazon Connect. Una llamada en la que haga clic ahora espera hasta que la inicie.',
    fr: 'Vous n’êtes pas connecté à Amazon Connect. Un appel sur lequel vous cliquez maintenant attend que vous le soyez.',
    it: 'Non ha effettuato l’accesso ad Amazon Connect. Una chiamata su cui fa clic ora attende che lo faccia.',
    pt: 'Não iniciou sessão no Amazon Connect. Uma chamada em que clique agora espera até a iniciar.',
    nl: 'U bent niet aangemeld bij Amazon Connect. Een gesprek dat u nu aanklikt, wacht tot u dat bent.',
  },
  'on-contact': {
    en: 'You are on a contact. The call you click now is the next one you get.',
    de: 'Sie haben gerade einen Kontakt. Der Anruf, den Sie jetzt klicken, ist Ihr nächster.',
    es: 'Está en un contacto. La llamada en la que haga clic ahora es la próxima que recibe.',
    fr: 'Vous êtes sur un contact. L’appel sur lequel vous cliquez maintenant est le prochain que vous recevez.',
    it: 'È su un contatto. La chiamata su cui fa clic ora è la prossima che riceve.',
    pt: 'Está num contacto. A chamada em que clicar agora é a próxima que recebe.',
    nl: 'U hebt een contact. Het gesprek dat u nu aanklikt, is het volgende dat u krijgt.',
  },
  'not-routable': {
    en: 'You are in "{status}". The call you click now is the first you get when you become available.',
    de: 'Sie sind in „{status}“. Der Anruf, den Sie jetzt klicken, ist Ihr erster, sobald Sie verfügbar sind.',
    es: 'Está en «{status}». La llamada en la que haga clic ahora es la primera que recibe cuando esté disponible.',
    fr: 'Vous êtes en « {status} ». L’appel sur lequel vous cliquez maintenant est le premier que vous recevez dès que vous êtes disponible.',
    it: 'È in «{status}». La chiamata su cui fa clic ora è la prima che riceve quando diventa disponibile.',
    pt: 'Está em «{status}». A chamada em que clicar agora é a primeira que recebe quando ficar disponível.',
    nl: 'U staat op ‘{status}’. Het gesprek dat u nu aanklikt, is het eerste dat u krijgt zodra u beschikbaar bent.',
  },
  held: {
    en: 'You are taken out of routing for the moment it takes, so that the call you click comes first.',
    de: 'Sie werden für den Augenblick aus der Verteilung genommen, damit der geklickte Anruf zuerst kommt.',
    es: 'Se le retira del enrutamiento el momento que haga falta, para que la llamada en la que hace clic llegue primero.',
    fr: 'Vous êtes retiré du routage le temps nécessaire, pour que l’appel sur lequel vous cliquez arrive en premier.',
    it: 'Viene tolto dall’instradamento per il tempo necessario, perché la chiamata su cui fa clic arrivi per prima.',
    pt: 'É retirado do encaminhamento pelo tempo necessário, para que a chamada em que clica chegue primeiro.',
    nl: 'U wordt even uit de routering gehaald, zodat het gesprek dat u aanklikt eerst komt.',
  },
  available: {
    en: 'You are available: a call from another queue may reach you first; yours is then the next. Choose another status before you click to have yours first.',
    de: 'Sie sind verfügbar: Vielleicht kommt zuerst ein Anruf einer anderen Warteschlange; Ihrer ist dann der nächste. Wählen Sie vor dem Klick einen anderen Status, damit Ihrer zuerst kommt.',
    es: 'Está disponible: puede llegarle antes una llamada de otra cola; la suya es entonces la siguiente. Elija otro estado antes de hacer clic para que la suya sea la primera.',
    fr: 'Vous êtes disponible : un appel d’une autre file peut vous parvenir d’abord ; le vôtre est alors le suivant. Choisissez un autre statut avant de cliquer pour que le vôtre arrive en premier.',
    it: 'È disponibile: una chiamata di un’altra coda può raggiungerla prima; la sua è allora la successiva. Scelga un altro stato prima di fare clic perché la sua arrivi per prima.',
    pt: 'Está disponível: uma chamada de outra fila pode chegar-lhe primeiro; a sua é então a seguinte. Escolha outro estado antes de clicar para que a sua chegue primeiro.',
    nl: 'U bent beschikbaar: misschien komt er eerst een gesprek van een andere wachtrij; het uwe is dan het volgende. Kies een andere status voordat u klikt om het uwe eerst te krijgen.',
  },
} satisfies Sentences;
