// To import a package of this size, Node.js first looks for the names that it exports, which takes twice as long as to load it. What is required, it only loads.
// oxlint-disable-next-line typescript/no-require-imports
import ts = require('typescript');

export { ts };
