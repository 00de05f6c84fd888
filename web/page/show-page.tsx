import '@cloudscape-design/global-styles/index.css';
import I18nProvider from '@cloudscape-design/components/i18n';
import english from '@cloudscape-design/components/i18n/messages/all.en';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followColorScheme } from './follow-color-scheme';
import { isFramed } from '../workspace/framed';
import { SectionBoundary } from './section-boundary';
import type { Labels } from '../words/labels';
import { languageOfPage } from '../words/t';
import './page.css';

/** Puts a page into the document, with Cloudscape's labels for screen readers in its language where Cloudscape has them, else in English. */
export function showPage(page: ReactNode, labels: Labels = { locale: 'en', messages: english }): void {
  // A page in a frame looks as the page around it.
  if (!isFramed()) followColorScheme();
  document.documentElement.lang = languageOfPage();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <I18nProvider locale={labels.locale} messages={[labels.messages]}>
        <SectionBoundary name="The page">{page}</SectionBoundary>
      </I18nProvider>
    </StrictMode>,
  );
}
