import { showPage } from '../page/show-page';
import { SignedInPage } from '../session/signed-in-page';
import { boardTexts } from '../words/board/texts';
import { BoardPage } from './board-page';
import './board.css';
import { t } from '../words/t';

void showPage(<SignedInPage page={BoardPage} />, { texts: boardTexts, title: () => `${t('Board')} · Dialback` });
