import Button from '@cloudscape-design/components/button';
import { presses, SHORTCUTS } from '../page/use-shortcuts';
import { type DeskCall, isOver } from './desk-call';
import type { Phone } from './phone';
import { t } from '../words/t';

/** The buttons that the call's state allows. Without a call, after-call work is left to be ended. */
export function CallButtons({ call, press }: { call: DeskCall | undefined; press: Phone['press'] }) {
  if (call?.ringing) {
    return (
      <div className="two-buttons">
        <Button variant="primary" fullWidth iconName="call" nativeButtonAttributes={presses(SHORTCUTS.accept)} onClick={() => press('accept')}>
          {t('Accept')}
        </Button>
        <Button fullWidth iconName="close" onClick={() => press('reject')}>
          {t('Reject')}
        </Button>
      </div>
    );
  }
  return !call || isOver(call) ? (
    <Button variant="primary" fullWidth onClick={() => press('clear')}>
      {t('Clear')}
    </Button>
  ) : (
    <Button fullWidth iconName="close" nativeButtonAttributes={presses(SHORTCUTS.hangUp)} onClick={() => press('hang-up')}>
      {t('Hang up')}
    </Button>
  );
}
