// Answers of the service that nobody can read, four times as many.
import '../../browser/nothing-blanks-it.test';
import '../../unit/web/answers.test';
import '../../unit/web/board-answers.test';
