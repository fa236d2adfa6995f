import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Policy } from '../../../src/agent/index.js';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, fakeApp, field, label } from '../../../src/device/index.js';
import { checkMachine, parseMachine } from '../../../src/machine/index.js';
import { replay } from '../../../src/preact/index.js';
import { pressing } from './guests.js';

const PACKAGE = 'com.example.takes';
/** It ends on the screen where it began. */
const TAKE = `machine takes/one
goal "Record a take"
app ${PACKAGE}
state welcome
  verify //*[@text='Welcome']
  do tap //*[@text='Skip'] -> takes
state takes
  verify //*[@text='Takes']
  do tap //*[@text='Record'] -> recording
state recording
  verify //*[@text='Recording']
  do tap //*[@text='Stop'] -> kept  irreversible
final kept
  verify //*[@text='Takes']
`;

describe('a run that ends on a screen that was on its way', () => {
  it('was over when the welcome had another button: the first screen behind it was taken for the end', async () => {
    const parsed = parseMachine(TAKE);
    assert.ok(parsed.kind === 'machine');
    let takes = 0;
    const app = fakeApp({
      package: PACKAGE,
      start: 'welcome',
      screens: {
        welcome: { nodes: () => [label('Hello'), button('Begin', (it) => it.go('takes'))] },
        takes: { nodes: () => [label('Takes'), button('Record', (it) => it.go('recording'))] },
        recording: {
          nodes: () => [
            label('Recording'),
            button('Stop', (it) => {
              takes += 1;
              it.go('takes');
            }),
          ],
        },
      },
    });
    const clock = new SimulatedClock(1_800_000_000_000);
    const device = new FakeDevice({ apps: [app], clock });
    const result = await replay({
      machine: parsed.machine,
      bindings: {},
      device,
      clock,
      fallback: { policy: pressing('Begin'), goal: 'Record a take', maxSteps: 5 },
    });
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.equal(takes, 1);
    assert.equal(result.detours[0]?.steps.length, 1);
  });
});

describe('a page that looks alike before and after', () => {
  const machine = (() => {
    const parsed = parseMachine(`machine takes/favourite
goal "Make it a favourite"
app ${PACKAGE}
state takes
  verify //*[@text='Takes']
  do tap //*[@text='Open'] -> take
state take
  verify //*[@text='One take']
  do tap //*[@text='Add'] -> favourite then //*[@text='Remove']
final favourite
  verify //*[@text='One take']
`);
    return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
  })();
  /** A page has come in between, which whoever takes over leaves. */
  const favourites = (start: 'page' | 'takes' | 'page behind Add') => {
    let added = 0;
    const app = fakeApp({
      package: PACKAGE,
      start: 'takes',
      screens: {
        takes: { nodes: () => [label('Takes'), button('Open', (it) => it.go(start === 'page' ? 'page' : 'take'))] },
        page: { nodes: () => [label('Before you go on'), button('Go on', (it) => it.go('take'))] },
        take: {
          nodes: () => [
            label('One take'),
            added === 0
              ? button('Add', (it) => {
                  if (start === 'page behind Add') return it.go('page');
                  added += 1;
                  it.go('take');
                })
              : button('Remove', () => {}),
          ],
        },
      },
    });
    const device = new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
    return { device, added: () => added };
  };
  const run = ({ device }: ReturnType<typeof favourites>, ...labels: readonly string[]) =>
    replay({
      machine,
      bindings: {},
      device,
      clock: device.clock,
      fallback: { policy: pressing(...labels), goal: 'Make it a favourite', maxSteps: 5 },
    });

  it('was taken for the end behind a page that came in between, and nobody had made it a favourite', async () => {
    const phone = favourites('page');
    const result = await run(phone, 'Go on');
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.equal(phone.added(), 1);
    assert.deepEqual(
      result.steps.map(({ transition }) => transition),
      ['takes.0 detour', 'take.0.0 -> favourite'],
    );
  });

  it('is not the end where it came up again behind a page, and shows no more than before', async () => {
    const phone = favourites('page behind Add');
    const result = await run(phone, 'Go on');
    assert.ok(!/^passed/.test(result.outcome), `${result.outcome}: ${result.reason}`);
    assert.equal(phone.added(), 0);
  });

  it('is the end where whoever took over was seen to do what was left', async () => {
    const phone = favourites('page');
    const result = await run(phone, 'Go on', 'Add');
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.equal(phone.added(), 1);
  });
});

describe('a list that the run began on, and comes back to with one more on it', () => {
  const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;
  const machine = (() => {
    const parsed = parseMachine(`machine notes/add
goal "Add the note {note}"
app ${PACKAGE}
param note: text
state list
  verify ${id('title')}
  do tap ${id('add')} -> form
state form
  verify ${id('form_title')}
  do type ${id('note')} $note
  do tap ${id('keep')} -> done
final done
  verify ${id('title')}
  verify //*[@text=$note]
`);
    return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
  })();
  /** The form is another one in this version, and whoever takes over does all of it; or only looks for the note. */
  const added = async (way: 'form' | 'search', opens: 'Compose' | 'Add') => {
    const app = fakeApp({
      package: PACKAGE,
      start: 'list',
      values: { text: '', kept: '', sought: '' },
      screens: {
        list: {
          nodes: (it) => [
            label('Notes', { id: 'title' }),
            field('sought', { id: 'search' }),
            ...(it.value('kept') === '' ? [] : [label(it.value('kept'))]),
            button(opens, (self) => self.go('form'), opens === 'Add' ? { id: 'add' } : {}),
          ],
        },
        form: {
          nodes: () => [
            label('Write'),
            field('text', { id: 'body' }),
            button('Ready', (it) => [it.set('kept', it.value('text')), it.go('list')]),
          ],
        },
      },
    });
    const device = new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
    const fallback = { policy: writing(way, opens), goal: 'Add the note Milk', maxSteps: 5 };
    return replay({ machine, bindings: { note: 'Milk' }, device, clock: device.clock, fallback });
  };
  /** Opens the form where it is to, types the note, and presses what keeps it. */
  const writing = (way: 'form' | 'search', opens: string): Policy => {
    const todo = way === 'search' ? ['type'] : [opens, 'type', 'Ready'];
    return {
      kind: 'script',
      description: 'writes a note',
      cost: { modelCalls: 0, tokens: 0 },
      decide: async ({ screen: { tree } }) => {
        // The machine itself has opened the form already.
        if (todo[0] === opens && tree.nodes.every(({ text }) => text !== opens)) todo.shift();
        const next = todo.shift();
        if (next === undefined) return { kind: 'done', why: 'It is on the list.' };
        const target = tree.nodes.find(({ text, editable }) => (next === 'type' ? editable : text === next));
        if (target === undefined) return { kind: 'give-up', why: `There is no ${next}.` };
        return next === 'type'
          ? { kind: 'act', action: { kind: 'type', target, value: 'Milk', as: 'exact' }, why: 'It is typed.' }
          : { kind: 'act', action: { kind: 'tap', target }, why: `${next} was to be pressed.` };
      },
    };
  };

  it('was done where the note that was not there is there now: with another form in a new version it was told as failed', async () => {
    for (const opens of ['Compose', 'Add'] as const) {
      const result = await added('form', opens);
      assert.equal(result.outcome, 'passed with detour', `${opens}: ${result.reason}`);
    }
  });

  it('was not done by who only looked for the note: it stands in the field that it was typed into', async () => {
    const result = await added('search', 'Compose');
    assert.ok(!/^passed/.test(result.outcome), `${result.outcome}: ${result.reason}`);
  });
});

describe('what may come up in place of the first screen', () => {
  it('was told of as a state that nothing leads to, where it had an end of its own', () => {
    const grown = parseMachine(`${TAKE}
state hello optional
  verify //*[@text='Hello']
  do tap //*[@text='Begin'] -> shelf
state shelf
  verify //*[@text='Shelf']
  do tap //*[@text='Record'] -> shelved  irreversible
final shelved
  verify //*[@text='Shelved']
`);
    assert.ok(grown.kind === 'machine');
    const problems = checkMachine(grown.machine).map(({ sentence }) => sentence);
    assert.deepEqual(
      problems.filter((sentence) => /Nothing leads/.test(sentence)),
      [],
    );
  });
});
