import type { Sentences } from '../../ground/domain/sentences';

export const REPORT_SENTENCES = {
  'days-too-many': {
    en: 'A report holds {atMost} days at most, and its first day comes before its last. Ask for fewer.',
    de: 'Ein Bericht umfasst höchstens {atMost} Tage, und sein erster Tag liegt vor dem letzten. Verlangen Sie weniger.',
    es: 'Un informe abarca {atMost} días como máximo, y su primer día es anterior al último. Pida menos.',
    fr: 'Un rapport porte sur {atMost} jours au plus, et son premier jour précède le dernier. Demandez-en moins.',
    it: 'Un rapporto comprende al massimo {atMost} giorni, e il primo giorno precede l’ultimo. Ne chieda di meno.',
    pt: 'Um relatório abrange {atMost} dias no máximo, e o primeiro dia é anterior ao último. Peça menos.',
    nl: 'Een rapport omvat hoogstens {atMost} dagen, en de eerste dag komt voor de laatste. Vraag er minder.',
  },
} satisfies Sentences;
