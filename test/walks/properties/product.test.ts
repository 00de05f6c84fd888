// The properties of the product's own rules, tried four times as often.
import '../../unit/calendar/opening-hours-oracle.test';
import '../../unit/call-ins/busy-queue.test';
import '../../unit/call-ins/call-in-histories.test';
import '../../unit/callbacks/decide-properties.test';
import '../../unit/callbacks/histories.test';
import '../../unit/dials/clicks-and-promises.test';
import '../../unit/dials/wishes.test';
import '../../unit/reports/short-days.test';
import '../../unit/slots/slots-oracle.test';
