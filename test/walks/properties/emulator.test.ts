// The properties of the emulator, tried four times as often.
import '../../flow/runner/properties.test';
import '../../scenario/emulator/any-day.test';
import '../../scenario/emulator/same-journal.test';
import '../../scenario/emulator/stop-races.test';
