import type { PauseView } from '../../lambda/http/board-api-types';
import { showDayAndTime } from '../page/format';
import { t } from '../words/t';

export function describePause({ since, why, by, who }: PauseView): string {
  const whose = { operator: t('the operator'), dialback: t('Dialback itself'), supervisor: who ?? t('a supervisor') }[by] ?? by;
  return t('Paused by {whose} since {time}: {why}', { whose, time: showDayAndTime(since), why });
}
