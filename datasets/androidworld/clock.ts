import { enterTimer, go, id } from '../tasks/clock/pages.js';
import { openApp } from './launcher.js';
import { text, type WorldSolutions } from './solution.js';

export const clock: WorldSolutions = {
  ClockStopWatchRunning: () => async (hand) => {
    await openApp(hand, 'Clock');
    await go(hand, 'stopwatch');
    if (hand.sees('desc=Start')) await hand.tap(id('start_pause'));
    return undefined;
  },
  ClockStopWatchPausedVerify: () => async (hand) => {
    await openApp(hand, 'Clock');
    await go(hand, 'stopwatch');
    if (hand.sees('desc=Pause')) await hand.tap(id('start_pause'));
    return undefined;
  },
  ClockTimerEntry: (task) => async (hand) => {
    await openApp(hand, 'Clock');
    await enterTimer(hand, Number(text(task, 'hours')), Number(text(task, 'minutes')), Number(text(task, 'seconds')));
    return undefined;
  },
};
