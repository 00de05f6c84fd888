import { showPage } from '../page/show-page';
import { SignedInPage } from '../session/signed-in-page';
import { AgentPage } from './agent-page';

showPage(<SignedInPage page={AgentPage} />);
