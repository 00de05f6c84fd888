import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { later } from '../../page/later';
import type { CallCardsProps } from './call-cards';
import { t } from '../../words/t';

const CallCards = later(async () => (await import('./call-cards')).CallCards);

/** Every call that the agent clicked, and the promised ones that reach them now, but the one at hand. */
export function CallList(props: CallCardsProps) {
  if (props.dials.clicks.length + props.calls.length === 0) return null;
  return (
    <section aria-label={t('Your calls')}>
      <Container header={<Header variant="h2">{t('Your calls')}</Header>}>
        <CallCards {...props} />
      </Container>
    </section>
  );
}
