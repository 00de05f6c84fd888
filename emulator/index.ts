/** The front door of the package. */
export { startEmulator, type Emulator, type EmulatorOptions } from './emulator';
export { scriptedBot, type IntentScript } from './connect/bots/scripted-bot';
export { SWITCHES, type Switches } from './connect/switches';
export { NotEmulated } from './not-emulated';
export { startConnect, type ConnectOptions, type ConnectUnderTest } from './testing/start-connect';
export type { Call } from './testing/call';
export type { StandIn } from './flows-test/stage-suite';
