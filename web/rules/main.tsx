import { showPage } from '../page/show-page';
import { SignedInPage } from '../session/signed-in-page';
import { rulesTexts } from '../words/rules/texts';
import { RulesPage } from './rules-page';
import { t } from '../words/t';

void showPage(<SignedInPage page={RulesPage} />, { texts: rulesTexts, title: () => `${t('Rules')} · Dialback` });
