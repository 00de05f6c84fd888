// The properties of the emulator, tried four times as often, and each error of each operation.
import '../../contract/connect/every-operation.test';
import '../../flow/runner/properties.test';
import '../../scenario/emulator/any-day.test';
import '../../scenario/emulator/same-journal.test';
import '../../scenario/emulator/stop-races.test';
