// Answers of the service that nobody can read, four times as many.
import '../../unit/web/answers.test';
import '../../unit/web/board-answers.test';
import '../../unit/web/site-client.test';
