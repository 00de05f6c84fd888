import type { Sentences } from '../../ground/domain/sentences';

export const JOURNEY_SENTENCES = {
  'contact-unknown': {
    en: 'Nothing is noted of a contact with this id that you may see.',
    de: 'Von einem Kontakt mit dieser Kennung ist nichts verzeichnet, das Sie sehen dürfen.',
    es: 'No hay nada anotado de un contacto con este identificador que usted pueda ver.',
    fr: 'Rien n’est noté d’un contact portant cet identifiant que vous puissiez voir.',
    it: 'Di un contatto con questo identificativo non è annotato nulla che lei possa vedere.',
    pt: 'Não há nada registado de um contacto com este identificador que possa ver.',
    nl: 'Van een contact met dit id is niets genoteerd dat u mag zien.',
  },
} satisfies Sentences;
