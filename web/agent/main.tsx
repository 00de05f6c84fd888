import { showPage } from '../page/show-page';
import { SignedInPage } from '../session/signed-in-page';
import { findWorkspace } from '../workspace/use-workspace';
import { AgentPage } from './agent-page';

void findWorkspace();
showPage(<SignedInPage page={AgentPage} />);
