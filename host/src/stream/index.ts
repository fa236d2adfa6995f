export { type Frames, openFrames, type ScreenFrame } from './frames.js';
export { type FrameRecord, recordFrames } from './record-frames.js';
export { recordSounds, type SoundRecord } from './record-sounds.js';
export { openSounds, type Sound, type Sounds } from './sounds.js';
