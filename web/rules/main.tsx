import { showPage } from '../page/show-page';
import { SignedInPage } from '../session/signed-in-page';
import { RulesPage } from './rules-page';

showPage(<SignedInPage page={RulesPage} />);
