import { showPage } from '../page/show-page';
import { SignedInPage } from '../session/signed-in-page';
import { agentTexts } from '../words/agent/texts';
import { findWorkspace } from '../workspace/use-workspace';
import { AgentPage } from './agent-page';

void findWorkspace();
void showPage(<SignedInPage page={AgentPage} />, { texts: agentTexts });
