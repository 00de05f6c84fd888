import type { Sentences } from '../../ground/domain/sentences';

export const PAUSE_SENTENCES = {
  paused: {
    en: 'Calls have been paused for {span}, so this one was not placed. {why} Click again once they go on.',
    de: 'Anrufe sind seit {span} angehalten, daher wurde dieser nicht gemacht. {why} Klicken Sie wieder, sobald es weitergeht.',
    es: 'Las llamadas están en pausa desde hace {span}, por lo que esta no se ha hecho. {why} Vuelva a hacer clic cuando se reanuden.',
    fr: 'Les appels sont suspendus depuis {span} : celui-ci n’a pas été passé. {why} Cliquez à nouveau lorsqu’ils reprendront.',
    it: 'Le chiamate sono sospese da {span}, quindi questa non è stata fatta. {why} Faccia clic di nuovo quando riprenderanno.',
    pt: 'As chamadas estão em pausa há {span}, por isso esta não foi feita. {why} Clique de novo quando forem retomadas.',
    nl: 'Gesprekken zijn sinds {span} gepauzeerd, dus dit gesprek is niet opgezet. {why} Klik opnieuw zodra ze doorgaan.',
  },
} satisfies Sentences;
