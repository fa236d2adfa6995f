import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ReplayListener } from '../../../src/preact/index.js';
import {
  bought,
  buyThings,
  closeScreen,
  held,
  keepThing,
  shoppingDevice,
  shoppingMachine,
  things,
} from './shopping.js';

const json = (items: readonly string[]) => ({ things: JSON.stringify(items) });
/** A page that may come up on the way to the list; and a button whose act nobody calls irreversible. */
const OFFER = ['state offer optional', "  verify //*[@text='An offer']", "  do tap //*[@text='No thanks'] -> list"];
const KEEP = "do tap //*[@text='Keep'] -> list";

const FIVE = ['milk', 'eggs', 'flour', 'salt', 'tea'];

describe('a repeat for the items of a list', () => {
  for (const items of [[], ['milk'], FIVE, ['milk', 'milk']]) {
    it(`does its steps once for each of ${items.length}: ${items.join(', ') || 'none'}`, async () => {
      const device = shoppingDevice();
      const result = await bought(device, buyThings(), json(items));
      assert.equal(result.outcome, 'passed', result.reason);
      assert.deepEqual(await things(device), items);
      assert.equal(result.steps.filter(({ how }) => how === 'acted').length, 3 * items.length + 1);
    });
  }

  it('goes on with the item that it was at, when a dialog comes up over the form', async () => {
    let shown = 0;
    const device = shoppingDevice({
      formShown: (app) => {
        shown += 1;
        if (shown === 3) app.after(0, (self) => self.show('notice'));
      },
    });
    const result = await bought(device, buyThings(), json(FIVE));
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(await things(device), FIVE);
    assert.equal(result.steps.filter(({ how }) => how === 'interrupt').length, 1);
  });

  it('begins the round again with the same item, when the form has gone before anything was kept', async () => {
    let closed = false;
    const device = shoppingDevice();
    const listener: ReplayListener = {
      stepped: ({ sentence }) => {
        if (closed || !sentence.startsWith("Type 'flour'")) return;
        closed = true;
        closeScreen(device);
      },
    };
    const result = await bought(device, buyThings(), json(FIVE), { listener });
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(await things(device), FIVE);
    assert.equal(result.relocated, 1);
  });

  it('goes on with the next item behind a page that came up after the last one was kept', async () => {
    let kept = 0;
    const device = shoppingDevice({
      save: (app) => {
        keepThing(app);
        kept += 1;
        if (kept === 2) app.go('offer');
      },
    });
    const result = await bought(device, buyThings(OFFER, KEEP), json(FIVE));
    assert.equal(result.outcome, 'passed', result.reason);
    assert.equal(result.steps.filter(({ state }) => state === 'offer').length, 1);
    assert.deepEqual(await things(device), FIVE);
  });

  it('goes on with the same item behind a page that came up before it was begun', async () => {
    let shown = 0;
    const device = shoppingDevice({
      listShown: (app) => {
        shown += 1;
        if (shown === 3) app.after(1, (self) => self.go('offer'));
      },
    });
    const result = await bought(device, buyThings(OFFER, KEEP), json(FIVE));
    assert.equal(result.outcome, 'passed', result.reason);
    assert.equal(result.steps.filter(({ state }) => state === 'offer').length, 1);
    assert.deepEqual(await things(device), FIVE);
  });

  it('stops where an item may have been kept and nothing can tell: none is kept twice', async () => {
    let kept = 0;
    const device = shoppingDevice({
      save: (app) => {
        kept += 1;
        if (kept !== 2) return keepThing(app);
        app.insert('things', { name: app.value('thing') });
        app.show('notice');
      },
    });
    const result = await bought(device, buyThings(), json(FIVE));
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /cannot be undone and may have happened/);
    assert.deepEqual(await things(device), ['milk', 'eggs']);
  });

  it('passes no run that has left an item out', async () => {
    let kept = 0;
    const device = shoppingDevice({
      save: (app) => {
        kept += 1;
        if (kept === 2) app.go('finished');
        else keepThing(app);
      },
    });
    const result = await bought(device, buyThings(), json(FIVE));
    assert.notEqual(result.outcome, 'passed');
    assert.deepEqual(await things(device), ['milk']);
  });

  it('refuses a value that is no list', async () => {
    const result = await bought(shoppingDevice(), buyThings(), { things: 'milk and eggs' });
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /wanted a list of items in 'things'; saw a value that is none/);
  });
});

const SHELF = ['apples', 'bread', 'cheese', 'dates', 'eggs', 'figs', 'garlic', 'honey'];

const reach = (most = 9) =>
  shoppingMachine(
    ['param   thing: text'],
    [
      'state list',
      "  verify //*[@text='Shopping list']",
      "  do tap //*[@text='Shelf'] -> shelf",
      'state shelf',
      "  verify //*[@text='Shelf']",
      `  repeat until //*[@text=$thing] at most ${most}`,
      "    do scroll forward //*[@resource-id='com.example.shopping:id/shelf']",
      '  end',
      '  do tap //*[@text=$thing]',
      "  do tap //*[@text='Finish'] -> finished",
    ],
  );

describe('a repeat until something is so', () => {
  for (const [thing, scrolls] of [
    ['bread', 0],
    ['dates', 1],
    ['honey', 2],
  ] as const) {
    it(`scrolls until ${thing} is seen: ${scrolls} times`, async () => {
      const device = shoppingDevice({ shelf: SHELF });
      const result = await bought(device, reach(), { thing });
      assert.equal(result.outcome, 'passed', result.reason);
      const scrolled = result.steps.filter(({ how, sentence }) => how === 'acted' && sentence.startsWith('Scroll'));
      assert.equal(scrolled.length, scrolls);
      const ticked = held(device, `is ${thing}`);
      assert.equal(ticked, 'true');
    });
  }

  it('refuses at the end of the list, where what it waits for never came', async () => {
    const result = await bought(shoppingDevice({ shelf: SHELF }), reach(), { thing: 'wine' });
    assert.equal(result.outcome, 'diverged');
    assert.match(
      result.reason ?? '',
      /wanted the screen to change and .*@text=\$thing.*, which is repeated for \(round 3\)/,
    );
    assert.match(result.reason ?? '', /saw the same screen as before/);
  });

  it('refuses after as many rounds as it may have', async () => {
    const result = await bought(shoppingDevice({ shelf: SHELF }), reach(1), { thing: 'honey' });
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /wanted .*@text=\$thing.* after one round at most; saw/);
  });

  it('presses Next until the month is shown, and not once more', async () => {
    const device = shoppingDevice();
    const machine = shoppingMachine(
      ["param   month: enum 'May', 'June', 'July', 'August'"],
      [
        'state list',
        "  verify //*[@text='Shopping list']",
        "  do tap //*[@text='Calendar'] -> calendar",
        'state calendar',
        "  verify //*[@text='Calendar']",
        '  repeat until //*[@text=$month] at most 12',
        "    do tap //*[@text='Next']",
        '  end',
        "  do tap //*[@text='Finish'] -> finished",
      ],
    );
    const result = await bought(device, machine, { month: 'July' });
    assert.equal(result.outcome, 'passed', result.reason);
    assert.equal(held(device, 'month'), '2');
  });

  it('stands within a repeat for items: each is scrolled to, and ticked', async () => {
    const device = shoppingDevice({ shelf: SHELF });
    const machine = shoppingMachine(
      ['param   things: list of text'],
      [
        'state list',
        "  verify //*[@text='Shopping list']",
        "  do tap //*[@text='Shelf'] -> shelf",
        'state shelf',
        "  verify //*[@text='Shelf']",
        '  repeat for $thing in $things',
        '    repeat until //*[@text=$thing] at most 9',
        "      do scroll forward //*[@resource-id='com.example.shopping:id/shelf']",
        '    end',
        '    do tap //*[@text=$thing]',
        '  end',
        "  do tap //*[@text='Finish'] -> finished",
      ],
    );
    const wanted = ['apples', 'dates', 'honey'];
    const result = await bought(device, machine, json(wanted));
    assert.equal(result.outcome, 'passed', result.reason);
    const ticked = SHELF.filter((thing) => held(device, `is ${thing}`) === 'true');
    assert.deepEqual(ticked, wanted);
  });
});
