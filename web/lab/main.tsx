import { showPage } from '../page/show-page';
import { LabPage } from './lab-page';

showPage(<LabPage />);
