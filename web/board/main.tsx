import { showPage } from '../page/show-page';
import { SignedInPage } from '../session/signed-in-page';
import { BoardPage } from './board-page';
import './board.css';

showPage(<SignedInPage page={BoardPage} />);
