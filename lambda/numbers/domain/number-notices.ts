import { type Sentences, teller } from '../../ground/domain/sentences';
import { parseNumber } from './number-readings';
import { type NumberNotice, type NumberRules, understandNumber } from './read-number';

/** A hint about a number that may be called. */
export interface NumberNoticeView {
  code: NumberNotice;
  sentence: string;
}

const NUMBER_NOTICES = {
  'number-unlisted': {
    en: 'This number is in no published list of numbers in service. It is called all the same; Amazon Connect may refuse it.',
    de: 'Diese Nummer steht in keinem veröffentlichten Verzeichnis vergebener Nummern. Sie wird trotzdem angerufen; Amazon Connect lehnt sie vielleicht ab.',
    es: 'Este número no está en ninguna lista publicada de números en servicio. Se le llama de todos modos; Amazon Connect puede rechazarlo.',
    fr: 'Ce numéro n’est dans aucune liste publiée de numéros en service. Il est appelé quand même ; Amazon Connect peut le refuser.',
    it: 'Questo numero non è in alcun elenco pubblicato di numeri attivi. Viene chiamato lo stesso; Amazon Connect può rifiutarlo.',
    pt: 'Este número não está em nenhuma lista publicada de números em serviço. É chamado mesmo assim; o Amazon Connect pode recusá-lo.',
    nl: 'Dit nummer staat in geen gepubliceerde lijst van nummers in gebruik. Het wordt toch gebeld; Amazon Connect kan het weigeren.',
  },
  'number-rewritten': {
    en: 'Other digits are called than were typed: letters were read as on a keypad, or a prefix that is no longer in use was left out. Check the number.',
    de: 'Es werden andere Ziffern angerufen, als eingegeben wurden: Buchstaben wurden wie auf einer Tastatur gelesen, oder eine Vorwahl, die es nicht mehr gibt, wurde weggelassen. Prüfen Sie die Nummer.',
    es: 'Se llama a otros dígitos que los introducidos: las letras se leyeron como en un teclado, o se omitió un prefijo que ya no se usa. Compruebe el número.',
    fr: 'Les chiffres appelés ne sont pas ceux saisis : des lettres ont été lues comme sur un clavier, ou un préfixe hors d’usage a été omis. Vérifiez le numéro.',
    it: 'Si chiamano cifre diverse da quelle inserite: le lettere sono state lette come su una tastiera, o è stato tralasciato un prefisso non più in uso. Controlli il numero.',
    pt: 'São chamados outros algarismos que os introduzidos: as letras foram lidas como num teclado, ou foi omitido um prefixo que já não se usa. Verifique o número.',
    nl: 'Er worden andere cijfers gebeld dan zijn ingevoerd: letters zijn gelezen als op een toetsenbord, of een kengetal dat niet meer wordt gebruikt is weggelaten. Controleer het nummer.',
  },
} satisfies Sentences;

/**
 * @param e164 as `readNumber` answers it
 * @param how `rewritten`: other digits were typed; only the answer to the request that typed them knows
 * @param language the reader's, a BCP 47 tag
 */
export function numberNoticesOf(e164: string, { rewritten = false }: { rewritten?: boolean }, language: string): NumberNoticeView[] {
  const codes = [...(parseNumber(e164, '')?.isValid() ? [] : (['number-unlisted'] as const)), ...(rewritten ? (['number-rewritten'] as const) : [])];
  return codes.map((code) => ({ code, sentence: teller(NUMBER_NOTICES, language).say(code) }));
}

/** Whether other digits are called than were typed. Undefined was not typed. */
export function isRewritten(typed: string | undefined, rules: Pick<NumberRules, 'defaultCountry' | 'allowedCountries'>): boolean {
  const understood = typed === undefined ? undefined : understandNumber(typed, rules);
  return understood !== undefined && 'reading' in understood && understood.rewritten;
}
