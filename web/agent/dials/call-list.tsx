import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { later } from '../../page/later';
import type { CallCardsProps } from './call-cards';
import { t } from '../../words/t';

const CallCards = later(async () => (await import('./call-cards')).CallCards);
const CallListAtFoot = later(async () => (await import('./call-list-at-foot')).CallListAtFoot);

/**
 * Every call that the agent clicked, and the promised ones that reach them now, but the one at hand.
 *
 * @param atFoot whether it lies over the foot of the list
 */
export function CallList({ atFoot, ...props }: CallCardsProps & { atFoot: boolean }) {
  const count = props.dials.clicks.length + props.calls.length;
  if (count === 0) return null;
  if (atFoot) return <CallListAtFoot count={count} {...props} />;
  return (
    <section aria-label={t('Your calls')}>
      <Container header={<Header variant="h2">{t('Your calls')}</Header>}>
        <CallCards {...props} />
      </Container>
    </section>
  );
}
