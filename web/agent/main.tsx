import { showPage } from '../page/show-page';
import { AgentApp } from './agent-app';

showPage(<AgentApp />);
