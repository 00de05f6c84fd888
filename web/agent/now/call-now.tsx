import Box from '@cloudscape-design/components/box';
import { later } from '../../page/later';
import { useOfferInTitle } from '../../softphone/use-offer-in-title';
import { useAgentName } from '../agent-name';
import type { CallNowProps } from './call-now-props';
import { describeCallAtHand } from './describe-call-at-hand';
import { t } from '../../words/t';

const CallNowCard = later(async () => (await import('./call-now-card')).CallNowCard);

/** The largest thing on the page: the call that the agent has to do with now. Its place stays when there is none, so that nothing jumps when one comes. */
export function CallNow(props: CallNowProps) {
  const { atHand, me, phone } = props;
  const username = useAgentName();
  const heading = atHand && describeCallAtHand(atHand, { me, username });
  useOfferInTitle(heading?.tone === 'offered');
  return (
    <section className="now" aria-label={t('Now')}>
      {atHand && heading ? (
        <div className="now-card">
          <CallNowCard {...props} atHand={atHand} heading={heading} />
        </div>
      ) : (
        <div className="desk">
          <Box color="text-body-secondary" textAlign="center">
            {phone?.view.status === null ? t('You are not logged in.') : t('No call. Calls are offered here.')}
          </Box>
        </div>
      )}
    </section>
  );
}
