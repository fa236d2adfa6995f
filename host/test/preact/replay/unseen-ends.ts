import { button, go, label } from '../../../src/device/index.js';
import { doing, END, ended, PAGE, said } from './orders.js';
import type { UnseenCase } from './unseen-case.js';

/** Machines that passed, and had not done what was asked. */
export const UNSEEN_ENDS: readonly UnseenCase[] = [
  {
    title: 'left the lamp off, as the way that puts it on is told by words, and said that it had passed',
    machine: [...PAGE, "  do tap #power when //*[@text='Off'] -> done", '  or tap #close -> done', ...END],
    screens: (german) => ({
      page: () => [
        label('Page', { id: 'page' }),
        said(german, 'Off', 'Aus'),
        button('P', doing('lamp on', 'done'), { id: 'power' }),
        button('C', go('done'), { id: 'close' }),
      ],
      done: ended,
    }),
    english: { did: ['lamp on'], passes: true },
    stops: 'at the end',
    at: "step 1 of 'page'",
  },
  {
    title: 'left the tags on, as they were to be removed until words are gone, and said that it had passed',
    machine: [
      ...PAGE,
      "  repeat until absent //*[@text='Tag'] at most 5",
      '    do tap #remove',
      '  end',
      '  do tap #close -> done',
      ...END,
    ],
    values: { left: '2' },
    screens: (german) => ({
      page: (app) => [
        label('Page', { id: 'page' }),
        ...(Number(app.value('left')) > 0 ? [said(german, 'Tag', 'Etikett')] : []),
        label(app.value('left'), { id: 'left' }),
        button('R', (self) => self.set('left', String(Number(self.value('left')) - 1)), { id: 'remove' }),
        button('C', doing('closed with $left', 'done'), { id: 'close' }),
      ],
      done: ended,
    }),
    english: { did: ['closed with 0'], passes: true },
    stops: 'at the end',
    at: "step 1 of 'page'",
    german: ['closed with 2'],
  },
  {
    title: 'left the timer running, as the step that stops it may be left out, and said that it had passed',
    machine: [...PAGE, "  do tap //*[@text='Stop']  optional", '  do tap #close -> done', ...END],
    values: { runs: 'yes' },
    screens: (german) => ({
      page: (app) => [
        label(app.value('runs'), { id: 'page' }),
        button(german ? 'Anhalten' : 'Stop', doing('stopped', { runs: 'no' })),
        button('C', go('done'), { id: 'close' }),
      ],
      done: ended,
    }),
    english: { did: ['stopped'], passes: true },
    stops: 'at the end',
    at: "step 1 of 'page'",
  },
];
