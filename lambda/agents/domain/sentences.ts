import type { Sentences } from '../../ground/domain/sentences';

export const AGENT_SENTENCES = {
  'identity-claim-missing': {
    en: 'Your sign-in carries no "{claim}", so it does not say which agent you are. Ask your administrator.',
    de: 'Ihre Anmeldung enthält kein "{claim}" und sagt daher nicht, welcher Agent Sie sind. Wenden Sie sich an Ihren Administrator.',
    es: 'Su inicio de sesión no incluye "{claim}", por lo que no dice qué agente es usted. Consulte a su administrador.',
    fr: 'Votre connexion ne porte pas de "{claim}" : elle ne dit pas quel conseiller vous êtes. Adressez-vous à votre administrateur.',
    it: 'Il suo accesso non contiene "{claim}", quindi non dice quale operatore è lei. Si rivolga all’amministratore.',
    pt: 'O seu início de sessão não traz "{claim}", por isso não diz que assistente é. Fale com o administrador.',
    nl: 'Uw aanmelding bevat geen "{claim}" en zegt dus niet welke medewerker u bent. Vraag het uw beheerder.',
  },
  'agent-unknown': {
    en: 'Amazon Connect has no agent "{identity}". Ask your administrator to give your sign-in and your Connect user the same name.',
    de: 'Amazon Connect hat keinen Agenten „{identity}“. Bitten Sie Ihren Administrator, Ihrer Anmeldung und Ihrem Connect-Benutzer denselben Namen zu geben.',
    es: 'Amazon Connect no tiene ningún agente «{identity}». Pida a su administrador que dé el mismo nombre a su inicio de sesión y a su usuario de Connect.',
    fr: 'Amazon Connect n’a pas de conseiller « {identity} ». Demandez à votre administrateur de donner le même nom à votre connexion et à votre utilisateur Connect.',
    it: 'Amazon Connect non ha un operatore «{identity}». Chieda all’amministratore di dare lo stesso nome al suo accesso e al suo utente Connect.',
    pt: 'O Amazon Connect não tem nenhum assistente «{identity}». Peça ao administrador que dê o mesmo nome ao seu início de sessão e ao seu utilizador do Connect.',
    nl: 'Amazon Connect heeft geen medewerker ‘{identity}’. Vraag uw beheerder om uw aanmelding en uw Connect-gebruiker dezelfde naam te geven.',
  },
  'role-missing.supervisor': {
    en: 'Only supervisors and administrators may do this, and your sign-in does not say that you are one. Ask your administrator.',
    de: 'Das dürfen nur Supervisoren und Administratoren, und Ihre Anmeldung sagt nicht, dass Sie einer sind. Wenden Sie sich an Ihren Administrator.',
    es: 'Solo los supervisores y administradores pueden hacer esto, y su inicio de sesión no dice que usted lo sea. Consulte a su administrador.',
    fr: 'Seuls les superviseurs et les administrateurs peuvent le faire, et votre connexion ne dit pas que vous en êtes un. Adressez-vous à votre administrateur.',
    it: 'Possono farlo solo supervisori e amministratori, e il suo accesso non dice che lei lo sia. Si rivolga all’amministratore.',
    pt: 'Só supervisores e administradores podem fazer isto, e o seu início de sessão não diz que o é. Fale com o administrador.',
    nl: 'Alleen supervisors en beheerders mogen dit, en uw aanmelding zegt niet dat u er een bent. Vraag het uw beheerder.',
  },
  'role-missing.administrator': {
    en: 'Only administrators may do this, and your sign-in does not say that you are one. Ask your administrator.',
    de: 'Das dürfen nur Administratoren, und Ihre Anmeldung sagt nicht, dass Sie einer sind. Wenden Sie sich an Ihren Administrator.',
    es: 'Solo los administradores pueden hacer esto, y su inicio de sesión no dice que usted lo sea. Consulte a su administrador.',
    fr: 'Seuls les administrateurs peuvent le faire, et votre connexion ne dit pas que vous en êtes un. Adressez-vous à votre administrateur.',
    it: 'Possono farlo solo gli amministratori, e il suo accesso non dice che lei lo sia. Si rivolga all’amministratore.',
    pt: 'Só administradores podem fazer isto, e o seu início de sessão não diz que o é. Fale com o administrador.',
    nl: 'Alleen beheerders mogen dit, en uw aanmelding zegt niet dat u er een bent. Vraag het uw beheerder.',
  },
  'quiet-work-not-offered': {
    en: 'Agents cannot keep calls of queues away here while they work voicemails. Your supervisor can give you another routing profile.',
    de: 'Agenten können hier keine Anrufe aus Warteschlangen fernhalten, während sie Voicemails bearbeiten. Ihr Supervisor kann Ihnen ein anderes Routing-Profil geben.',
    es: 'Aquí los agentes no pueden evitar las llamadas de las colas mientras atienden mensajes de voz. Su supervisor puede asignarle otro perfil de enrutamiento.',
    fr: 'Ici, les conseillers ne peuvent pas écarter les appels des files pendant qu’ils traitent des messages vocaux. Votre superviseur peut vous donner un autre profil de routage.',
    it: 'Qui gli operatori non possono tenere lontane le chiamate delle code mentre lavorano i messaggi vocali. Il supervisore può darle un altro profilo di instradamento.',
    pt: 'Aqui os assistentes não podem afastar as chamadas das filas enquanto tratam mensagens de voz. O supervisor pode dar-lhe outro perfil de encaminhamento.',
    nl: 'Medewerkers kunnen hier geen oproepen uit wachtrijen tegenhouden terwijl ze voicemails afhandelen. Uw supervisor kan u een ander routeringsprofiel geven.',
  },
} satisfies Sentences;
