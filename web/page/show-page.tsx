import '@cloudscape-design/global-styles/index.css';
import I18nProvider from '@cloudscape-design/components/i18n';
import english from '@cloudscape-design/components/i18n/messages/all.en';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followColorScheme } from './follow-color-scheme';
import { isFramed } from '../workspace/framed';
import { SectionBoundary } from './section-boundary';
import { labelsIn } from '../words/labels';
import type { LoadTexts } from '../words/page-texts';
import { languageOfPage, loadTexts, t } from '../words/t';
import './page.css';

/**
 * Puts a page into the document, in its reader's language; Cloudscape's labels for screen readers too, where Cloudscape has them, else in English.
 *
 * @param texts what this page says, beside what all pages say. `title`: what the browser calls it.
 */
export async function showPage(page: ReactNode, { texts, title = () => 'Dialback' }: { texts: LoadTexts; title?: () => string }): Promise<void> {
  await loadTexts(texts);
  const { locale, messages } = (await labelsIn(languageOfPage())) ?? { locale: 'en', messages: english };
  // A page in a frame looks as the page around it.
  if (!isFramed()) followColorScheme();
  document.documentElement.lang = languageOfPage();
  document.title = title();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <I18nProvider locale={locale} messages={[messages]}>
        <SectionBoundary name={t('The page')}>{page}</SectionBoundary>
      </I18nProvider>
    </StrictMode>,
  );
}
