import { button, go, label } from '../../../src/device/index.js';
import { doing, END, ended, PACKAGE, PAGE, said, setting } from './orders.js';
import type { UnseenCase } from './unseen-case.js';

/** Machines that began what cannot be undone. */
export const UNSEEN_ACTS: readonly UnseenCase[] = [
  {
    title: 'sent what was to be kept as a draft, as another way stood before it, told by words',
    machine: [
      ...PAGE,
      "  do tap #draft when //*[@text='Attachment too large'] -> done  irreversible",
      '  or tap #send -> done  irreversible',
      ...END,
    ],
    screens: (german) => ({
      page: () => [
        label('Page', { id: 'page' }),
        said(german, 'Attachment too large', 'Anhang zu groß'),
        button('D', doing('drafted', 'done'), { id: 'draft' }),
        button('S', doing('sent', 'done'), { id: 'send' }),
      ],
      done: ended,
    }),
    english: { did: ['drafted'], passes: true },
    stops: 'before',
    at: "step 1 of 'page'",
  },
  {
    title: 'sent what was to be kept, as another way stood before it, named by words',
    machine: [...PAGE, "  do tap //*[@text='Keep a copy'] -> done", '  or tap #send -> done  irreversible', ...END],
    screens: (german) => ({
      page: () => [
        label('Page', { id: 'page' }),
        button(german ? 'Kopie behalten' : 'Keep a copy', doing('kept', 'done')),
        button('S', doing('sent', 'done'), { id: 'send' }),
      ],
      done: ended,
    }),
    english: { did: ['kept'], passes: true },
    stops: 'before',
    at: "step 1 of 'page'",
  },
  {
    title: 'sent with all attachments, as they were to be removed until words are gone',
    machine: [
      ...PAGE,
      "  repeat until absent //*[@text='Attachment'] at most 5",
      '    do tap #remove',
      '  end',
      '  do tap #send -> done  irreversible',
      ...END,
    ],
    values: { left: '2' },
    screens: (german) => ({
      page: (app) => [
        label('Page', { id: 'page' }),
        ...(Number(app.value('left')) > 0 ? [said(german, 'Attachment', 'Anhang')] : []),
        label(app.value('left'), { id: 'left' }),
        button('R', (self) => self.set('left', String(Number(self.value('left')) - 1)), { id: 'remove' }),
        button('S', doing('sent with $left', 'done'), { id: 'send' }),
      ],
      done: ended,
    }),
    english: { did: ['sent with 0'], passes: true },
    stops: 'before',
    at: "step 1 of 'page'",
  },
  {
    title: 'ordered a small one, as the screen that asks for the size may be left out, and is known by words',
    machine: [
      ...['state start', '  verify #start', '  do tap #go -> size', ''],
      ...[
        'state size optional',
        '  verify #sheet',
        "  verify //*[@text='Which size?']",
        '  do tap #large -> order',
        '',
      ],
      ...['state order', '  verify #sheet', '  do tap #ok -> done  irreversible'],
      ...END,
    ],
    values: { size: 'small' },
    screens: (german) => {
      const ok = button('OK', doing('ordered $size', 'done'), { id: 'ok' });
      const large = button('L', setting({ size: 'large' }, 'order'), { id: 'large' });
      return {
        start: () => [label('Start', { id: 'start' }), button('G', go('size'), { id: 'go' })],
        size: () => [label('S', { id: 'sheet' }), said(german, 'Which size?', 'Welche Größe?'), large, ok],
        order: () => [label('S', { id: 'sheet' }), said(german, 'Order?', 'Bestellen?'), ok],
        done: ended,
      };
    },
    english: { did: ['ordered large'], passes: true },
    stops: 'before',
    at: "'size'",
  },
  {
    title: 'paid again, as the screen before would have said that it was paid',
    machine: [
      ...['state bill', '  verify #bill', "  verify absent //*[@text='Already paid']", '  do tap #next -> pay', ''],
      ...['state pay', '  verify #pay', '  do tap #ok -> done  irreversible'],
      ...END,
    ],
    screens: (german) => ({
      bill: () => [
        label('Bill', { id: 'bill' }),
        said(german, 'Already paid', 'Schon bezahlt'),
        button('N', go('pay'), { id: 'next' }),
      ],
      pay: () => [label('Pay', { id: 'pay' }), button('OK', doing('paid', 'done'), { id: 'ok' })],
      done: ended,
    }),
    english: { did: [], passes: false },
    stops: 'before',
    at: "'bill'",
  },
  {
    title: 'paid again, as a step before was not to be taken where it is paid',
    machine: [
      ...PAGE,
      "  do tap #tick when absent //*[@text='Already paid']",
      '  do tap #ok -> done  irreversible',
      ...END,
    ],
    values: { tick: 'no' },
    screens: (german) => ({
      page: (app) => [
        label(app.value('tick'), { id: 'page' }),
        said(german, 'Already paid', 'Schon bezahlt'),
        button('T', setting({ tick: 'yes' }), { id: 'tick' }),
        button('OK', doing('paid', 'done'), { id: 'ok' }),
      ],
      done: ended,
    }),
    english: { did: [], passes: false },
    stops: 'before',
    at: "step 1 of 'page'",
  },
  {
    title: 'booked without an insurance, as the tap that takes one is seen by words that go',
    machine: [
      ...PAGE,
      "  do tap #insure then absent //*[@text='No insurance']",
      '  do tap #book -> done  irreversible',
      ...END,
    ],
    screens: (german) => ({
      page: () => [
        label('Page', { id: 'page' }),
        said(german, 'No insurance', 'Keine Versicherung'),
        button('I', () => undefined, { id: 'insure' }),
        button('B', doing('booked', 'done'), { id: 'book' }),
      ],
      done: ended,
    }),
    english: { did: [], passes: false },
    stops: 'before',
    at: "step 1 of 'page'",
  },
  ...[
    "not(//*[@text='Already paid'])",
    "count(//*[@text='Already paid'])=0",
    "contains(../*[2]/@text,'Already')=false()",
  ].map(
    (lacks): UnseenCase => ({
      title: `paid again, as what is said of that was to be seen not to be there: ${lacks}`,
      machine: [
        'state page',
        `  verify //*[@resource-id='${PACKAGE}:id/page' and ${lacks}]`,
        '  do tap #pay -> done  irreversible',
        ...END,
      ],
      screens: (german) => ({
        page: () => [
          label('Page', { id: 'page' }),
          said(german, 'Already paid', 'Schon bezahlt'),
          button('P', doing('paid', 'done'), { id: 'pay' }),
        ],
        done: ended,
      }),
      english: { did: [], passes: false },
      stops: 'before',
      at: "'page'",
    }),
  ),
  {
    title: 'answered what cannot be undone for whoever came by, as a dialog has no place behind its answer',
    machine: [
      ...PAGE,
      '  do tap #close -> done',
      '',
      'on offer',
      '  verify #offer',
      '  do tap #buy  irreversible',
      ...END,
    ],
    values: { offered: 'yes' },
    screens: () => ({
      page: (app) =>
        app.value('offered') === 'yes'
          ? [label('O', { id: 'offer' }), button('B', doing('bought', { offered: 'no' }), { id: 'buy' })]
          : [label('Page', { id: 'page' }), button('C', go('done'), { id: 'close' })],
      done: ended,
    }),
    english: { did: ['bought'], passes: true },
    stops: 'before',
    at: '',
  },
];
