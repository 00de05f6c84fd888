import type { Me } from '../../lambda/http/api-types';
import { t } from '../words/t';

export type StatusTone = 'ready' | 'busy' | 'away';

const colors: Record<StatusTone, string> = { ready: '#2bb534', busy: '#ec7211', away: '#8d99a8' };

/** The one word for it: Connect's own pages and interfaces have several. */
const AFTER_CALL_WORK = () => t('After-call work');

export interface StatusSummary {
  text: string;
  /** Ready for any call, busy with one, or away. */
  tone: StatusTone;
}

export function describeStatus(me: Me | undefined): StatusSummary {
  if (!me) return { text: '…', tone: 'away' };
  if (me.statusUnknown) return { text: t('Status not known'), tone: 'away' };
  if (!me.status) return { text: t('Not logged in'), tone: 'away' };
  if (me.status.wrappingUp) return { text: AFTER_CALL_WORK(), tone: 'busy' };
  if (me.status.onContact) return { text: t('{name}, on a call', { name: me.status.name }), tone: 'busy' };
  return { text: me.status.name, tone: me.status.routable ? 'ready' : 'away' };
}

/** A dot in the colour of the status. The text beside it says the same. */
export function StatusDot({ tone }: { tone: StatusTone }) {
  return (
    <svg viewBox="0 0 16 16" focusable="false" aria-hidden="true">
      <circle cx="8" cy="8" r="5" fill={colors[tone]} stroke={colors[tone]} />
    </svg>
  );
}
