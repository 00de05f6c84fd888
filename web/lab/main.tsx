import { showPage } from '../page/show-page';
import { labTexts } from '../words/lab/texts';
import { LabPage } from './lab-page';
import { t } from '../words/t';

void showPage(<LabPage />, { texts: labTexts, title: () => t('Dialback lab') });
