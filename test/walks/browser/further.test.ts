// What pages promise beside the main journeys, which `npm test` plays.
import '../../browser/at-the-desk.test';
import '../../browser/board.test';
import '../../browser/journeys.test';
import '../../browser/languages.test';
import '../../browser/pages.test';
import '../../browser/rules.test';
import '../../browser/shop.test';
import '../../browser/sign-in.test';
import '../../browser/workspace.test';
