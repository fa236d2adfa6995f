export { monthShown } from './displays.js';
export { asCompared, type Turn, turnsIn } from './find-turns.js';
export { turnedBefore, turnStep, untilFor, wayToTurn } from './turn-step.js';
export { whyUnprovenCell } from './unproven-cell.js';
