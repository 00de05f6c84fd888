import Button from '@cloudscape-design/components/button';
import { t } from '../words/t';

/** Says that rows came while the mouse was over the list. They are shown when it leaves, or at a click. */
export function WaitingRows({ waiting, onShow }: { waiting: number; onShow: () => void }) {
  if (waiting === 0) return null;
  return (
    <div className="waiting-rows">
      <Button iconName="angle-down" onClick={onShow}>
        {t('{waiting} new', { waiting })}
      </Button>
    </div>
  );
}
