// The stories of clicks of which `npm test` tells a few cases, in all others.
import '../../scenario/local/breaks.test';
import '../../scenario/product/order-guarantees.test';
import '../../scenario/product/parallel-clicks.test';
