export { queueCallInsEnvironment as tickCallInsEnvironment } from '../queue-call-ins/environment';
