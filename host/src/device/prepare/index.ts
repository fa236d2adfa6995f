export { describePrepared, describePutBack, type Prepared } from './describe.js';
export { type Held, type HeldSetting, holdingSettings, type SettingsHolder, wantedSettings } from './hold.js';
export { expectPutBack } from './put-back.js';
export { SCREEN_STATE, type ScreenState, screenState } from './screen-state.js';
export { type Woken, wakeAndUnlock } from './wake.js';
