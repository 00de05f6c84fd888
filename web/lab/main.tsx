import { showPage } from '../page/show-page';
import { labTexts } from '../words/lab/texts';
import { LabPage } from './lab-page';

void showPage(<LabPage />, labTexts);
