import Box, { type BoxProps } from '@cloudscape-design/components/box';
import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import { useState } from 'react';
import type { Me } from '../../lambda/http/api-types';
import { onEscape } from '../page/beside';
import { t } from '../words/t';

const advice = (): Record<Me['guarantee'], string> => ({
  none: t('Either way, the customer is called only once you accept.'),
  'hold-status': t('Dialback holds other calls back from the moment you click until your callback is in line, and then gives you your status back.'),
  'quiet-routing-profile': t('Dialback takes you out of the other queues from the moment you click until your callback is in line, and then puts you back.'),
});

/** What follows a click, and whether another call may reach the agent first. As much as fits is seen, and its button shows the rest over what follows: no row moves for it. */
export function BeforeYouClick({ me }: { me: Me | undefined }) {
  const [isWhole, setWhole] = useState(false);
  const close = () => setWhole(false);
  const { iconName, color, first, more } = wordsFor(me);
  return (
    <div className="before-you-click" role="status">
      <div className={isWhole ? 'whole' : undefined} onBlur={close} onKeyDown={onEscape(close)}>
        <Box color={color}>
          <Button variant="inline-icon" iconName={iconName} ariaLabel={t('What follows a click')} ariaExpanded={isWhole} onClick={() => setWhole(!isWhole)} /> {first && <strong>{first}</strong>} {more}
        </Box>
      </div>
    </div>
  );
}

interface Words {
  iconName: ButtonProps['iconName'] & string;
  color: BoxProps.Color;
  first?: string;
  more: string;
}

function wordsFor(me: Me | undefined): Words {
  if (me && !me.status && !me.statusUnknown) {
    return { iconName: 'status-warning', color: 'text-status-warning', first: t('You are not logged in to Amazon Connect.'), more: t('Log in to your softphone first: a call has no phone to come to until you do.') };
  }
  // The softphone on the page knows the status sooner than the service, whose sentence it is.
  const isFree = me?.statusUnknown === true || (me?.status?.routable === true && !me.status.onContact);
  const quiet = { iconName: 'status-info', color: 'text-body-secondary' } as const;
  if (me?.anotherCallMayComeFirst.value && isFree) return { ...quiet, first: t('Another call may come first.'), more: `${me.anotherCallMayComeFirst.sentence} ${advice()[me.guarantee] ?? ''}` };
  return { ...quiet, more: t('A call comes to you first. The customer is called once you have accepted it.') };
}
