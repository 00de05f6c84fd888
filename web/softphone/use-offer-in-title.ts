import { useEffect } from 'react';
import { t } from '../words/t';

/** Says in the browser's tab that a call is offered: the agent may be on another one. */
export function useOfferInTitle(offered: boolean): void {
  useEffect(() => {
    document.title = offered ? `☎ ${t('Incoming call')} – Dialback` : 'Dialback';
  }, [offered]);
}
