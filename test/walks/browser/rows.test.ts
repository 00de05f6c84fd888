// The promises of rows, of which `npm test` looks at one width, at every width.
import '../../browser/rows-hold.test';
import '../../browser/rows-stay.test';
