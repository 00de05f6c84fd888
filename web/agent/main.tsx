import { showPage } from '../page/show-page';
import { SignedInPage } from '../session/signed-in-page';
import { labelsIn } from '../words/labels';
import { languageOfPage, loadTexts } from '../words/t';
import { findWorkspace } from '../workspace/use-workspace';
import { AgentPage } from './agent-page';

void findWorkspace();
void loadTexts().then(async () => showPage(<SignedInPage page={AgentPage} />, await labelsIn(languageOfPage())));
