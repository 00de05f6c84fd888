import Tabs from '@cloudscape-design/components/tabs';
import type { ReactNode } from 'react';
import { SectionBoundary } from '../page/section-boundary';
import { t } from '../words/t';

export type SectionId = 'voicemails' | 'callbacks';

export interface SectionsProps {
  shown: SectionId;
  onShow: (section: SectionId) => void;
  /** False where there is no list of voicemails. */
  voicemails: ReactNode;
  callbacks: ReactNode;
  /** What stands behind the name of each, like `3` or `50+`. Empty: it is not known, or only some are shown. */
  counts: Record<SectionId, string>;
}

/** The customers to call back: those who left a message, and those who were promised a call. */
export function Sections({ shown, onShow, voicemails, callbacks, counts }: SectionsProps) {
  return (
    <Tabs
      ariaLabel={t('Whom to call back')}
      activeTabId={voicemails === false ? 'callbacks' : shown}
      onChange={({ detail }) => onShow(detail.activeTabId as SectionId)}
      tabs={[
        ...(voicemails === false ? [] : [{ id: 'voicemails', label: named(t('Voicemails'), counts.voicemails), content: <SectionBoundary name={t('The list of voicemails')}>{voicemails}</SectionBoundary> }]),
        { id: 'callbacks', label: named(t('Callbacks'), counts.callbacks), content: <SectionBoundary name={t('The list of callbacks')}>{callbacks}</SectionBoundary> },
      ]}
    />
  );
}

const named = (name: string, count: string) => (count === '' ? name : `${name} (${count})`);
