import type { I18nProviderProps } from '@cloudscape-design/components/i18n';
import type { PageLanguage } from './page-language';

export interface Labels {
  locale: string;
  messages: I18nProviderProps.Messages;
}

type Load = () => Promise<{ default: I18nProviderProps.Messages }>;

/** Cloudscape has no Dutch, and the Portuguese of Brazil alone. */
const LABELS: Partial<Record<PageLanguage, { locale: string; load: Load }>> = {
  de: { locale: 'de', load: () => import('@cloudscape-design/components/i18n/messages/all.de') },
  es: { locale: 'es', load: () => import('@cloudscape-design/components/i18n/messages/all.es') },
  fr: { locale: 'fr', load: () => import('@cloudscape-design/components/i18n/messages/all.fr') },
  it: { locale: 'it', load: () => import('@cloudscape-design/components/i18n/messages/all.it') },
  pt: { locale: 'pt-BR', load: () => import('@cloudscape-design/components/i18n/messages/all.pt-BR') },
};

/** Undefined: English, which is there already, or none could be loaded. */
export async function labelsIn(language: PageLanguage): Promise<Labels | undefined> {
  const known = LABELS[language];
  try {
    return known && { locale: known.locale, messages: (await known.load()).default };
  } catch {
    return undefined;
  }
}
