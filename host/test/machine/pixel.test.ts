import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  type Check,
  canonicalHash,
  checkHolds,
  checkMachine,
  contains,
  diffMachines,
  linkMachine,
  parseMachine,
  printCheck,
  printMachine,
} from '../../src/machine/index.js';
import { buildTree, type NodeInit, pictureOf, type Screen, type WindowInit } from '../../src/screen/index.js';
import { machineOf } from './contacts.js';
import { machineWith } from './one-state.js';

const canvas = "//*[@resource-id='com.app:id/canvas']";
const look = `pixel ${canvas} offset 25% 75% = '#2a9d8f' within 12`;

describe('a look at the picture', () => {
  it('is written as it is read, wherever a check stands', () => {
    const text = printMachine(
      machineWith(
        [
          `verify ${look}`,
          `do tap //a when ${look} then ${look} and absent //b`,
          `repeat until ${look} at most 3`,
          '  do tap //a',
          'end',
          `hole "Draw" until ${look} and ${look} at most 2 within 1m -> end`,
        ].join('\n  '),
      ),
    );
    assert.equal(text.split(look).length, 7);
    assert.equal(printMachine(machineOf(text)), text);
  });

  it('wants exactly its colour where nothing is said of a difference, and knows it in capitals', () => {
    const machine = machineWith(`verify pixel ${canvas} offset 0% 100% = "#2A9D8F"`);
    assert.deepEqual(machine.states[0]?.checks[1], {
      kind: 'pixel',
      selector: canvas,
      offset: { x: 0, y: 100 },
      colour: '#2a9d8f',
      within: 0,
    });
    assert.match(printMachine(machine), /offset 0% 100% = '#2a9d8f'\n/);
  });

  for (const [what, line, sentence] of [
    ['a colour that is none', `pixel //a offset 1% 1% = 'green'`, /^'green' is no colour\. Write its red, green/],
    ['a short colour', `pixel //a offset 1% 1% = '#fff'`, /^'#fff' is no colour/],
    ['a point that is off the node', `pixel //a offset 1% 101% = '#ffffff'`, /^'101%' is off the node/],
    ['a difference that no colours have', `pixel //a offset 1% 1% = '#ffffff' within 256`, /differ by 256\. Write/],
    ['no point', `pixel //a = '#ffffff'`, /^Wanted 'offset', found '='\. Write it as: pixel/],
    ['a half of a point', `pixel //a offset 1% = '#ffffff'`, /^Wanted a percentage, found '='\. A point is two/],
    ['a colour without its quotes', 'pixel //a offset 1% 1% = red', /A colour is its red, green and blue in hex/],
    ['another comparison', `pixel //a offset 1% 1% != '#ffffff'`, /^Wanted =, found '!='/],
  ] as const) {
    it(`refuses ${what}`, () => {
      const parsed = parseMachine(`machine a/b\napp a.b\nstate s\n  verify ${line}\n`);
      if (parsed.kind === 'machine') assert.fail('It was read.');
      assert.equal(parsed.problems.length, 1);
      assert.match(parsed.problems[0]?.sentence ?? '', sentence);
    });
  }

  it('looks at what a name of the machine stands for, and says the values of one that uses it', () => {
    const named = linkMachine(
      machineOf(
        `machine a/b\napp com.app\nelement canvas ${canvas}\nstate s\n  verify ${look.replace(canvas, 'canvas')}\n`,
      ),
      String,
    );
    if (named.kind === 'refused') assert.fail(named.problems[0]?.sentence);
    assert.deepEqual(named.machine.states[0]?.checks.map(printCheck), [look]);

    const inner = machineOf(
      `machine a/in\napp com.app\nparam who: text\nstate s\n  verify ${look.replace(canvas, '//*[@text=$who]')}\n  do tap //a -> e\nfinal e\n  verify //b\n`,
    );
    const outer = `machine a/out\napp com.app\nparam name: text\nuse in: a/in with who = $name\nstate first\n  verify //c\n  do tap //d -> in\nstate in.e\n  do tap //e -> end\nfinal end\n  verify //f\n`;
    const linked = linkMachine(machineOf(outer), () => inner);
    if (linked.kind === 'refused') assert.fail(linked.problems[0]?.sentence);
    assert.match(printMachine(linked.machine), /verify pixel \/\/\*\[@text=\$name\] offset 25% 75%/);
  });

  it('is told of where two machines differ in it', () => {
    const [old, now] = [look, look.replace('12', '0')].map((each) =>
      machineWith(`verify ${each}\n  do tap //a -> end`),
    );
    assert.ok(old && now);
    assert.notEqual(canonicalHash(old), canonicalHash(now));
    assert.equal(contains(now, old).kind, 'loses');
    assert.match(JSON.stringify(diffMachines(old, now)), /pixel/);
  });

  it('is remarked on where it is all that a screen is known by', () => {
    const remark = /^'s' is recognised by a colour alone/;
    const of = (checks: string) =>
      checkMachine(
        machineOf(`machine a/b\napp com.app\nstate s\n${checks}\n  do tap //a -> e\nfinal e\n  verify //b\n`),
      );
    assert.ok(of(`  verify ${look}\n  verify app com.app`).some(({ sentence }) => remark.test(sentence)));
    assert.ok(!of(`  verify ${look}\n  verify //c`).some(({ sentence }) => remark.test(sentence)));
  });

  it('is passed over on stored screens, which have no pictures', () => {
    const { picture: _picture, ...stored } = screen();
    const of = (other: string) =>
      checkMachine(
        machineOf(
          `machine a/b\napp com.app\nstate s\n  verify ${canvas}\n  verify ${look}\n  do tap ${canvas} -> t\nstate t\n  verify ${canvas}\n${other}  do tap ${canvas} -> e\nfinal e\n  verify ${canvas}\n  verify ${look}\n`,
        ),
        { screens: [{ name: 'one', screen: stored, isStart: true }] },
      ).map(({ sentence }) => sentence);
    const found = of(`  verify ${look.replace('2a', 'ff')}\n`);
    assert.ok(!found.some((each) => /both fit|holds on one already|is not what/.test(each)), found.join('\n'));
  });

  it('holds where the node has the colour at that point', () => {
    assert.deepEqual(seen(screen()), 'holds');
  });

  it('says which colour it saw in its place', () => {
    assert.deepEqual(seen(screen(), { x: 75, y: 75 }), '#ffffff');
    assert.deepEqual(seen(screen(), { x: 25, y: 25 }), '#ffffff');
  });

  it('lets each of red, green and blue differ by as much as is said, and by no more', () => {
    assert.deepEqual(seen(screen({ green: [0x2a - 12, 0x9d + 12, 0x8f] })), 'holds');
    assert.deepEqual(seen(screen({ green: [0x2a - 13, 0x9d, 0x8f] })), '#1d9d8f');
    assert.deepEqual(seen(screen({ green: [0x2a, 0x9d, 0x8f + 13] })), '#2a9d9c');
  });

  it('finds the point in a picture that is larger or smaller than its screen', () => {
    for (const scale of [0.1, 0.5, 2, 2.625]) assert.deepEqual(seen(screen({ scale })), 'holds', `${scale}`);
    for (const scale of [0.1, 0.5, 2, 2.625])
      assert.deepEqual(seen(screen({ scale }), { x: 75, y: 75 }), '#ffffff', `${scale}`);
  });

  it('does not hold on a picture that was taken while the device was turned', () => {
    assert.match(seen(screen({ turned: true })), /^a picture of 200 x 100, which is not one of a screen of 100 x 200$/);
  });

  it('does not hold without a picture, and says why', () => {
    const { picture: _picture, ...recorded } = screen();
    assert.equal(seen(recorded), 'no picture: a recorded run keeps none, so that it cannot prove a colour');
    assert.equal(seen({ ...recorded, picture: { kind: 'missing', why: 'it moved' } }), 'no picture: it moved');
  });

  it('does not hold where its node is not there, or not alone', () => {
    assert.equal(seen(screen({ nodes: [] })), 'nothing of it');
    assert.equal(seen(screen({ nodes: [node(), node({ bounds: box(0, 0, 10, 10) })] })), '2 of it');
    assert.equal(seen(screen({ nodes: [node({ visible: false })] })), 'nothing of it');
    assert.match(seen(screen({ truncated: true })), /cut short/);
  });

  it('does not hold where something else is drawn at the point', () => {
    const label = { class: 'TextView', text: 'Sold', bounds: box(0, 100, 50, 200) };
    assert.match(seen(screen({ nodes: [node({ drawingOrder: 1 }), { ...label, drawingOrder: 2 }] })), /'Sold'.* above/);
    assert.equal(seen(screen({ nodes: [node({ drawingOrder: 2 }), { ...label, drawingOrder: 1 }] })), 'holds');
    assert.equal(seen(screen({ nodes: [node({ children: [label] })] })), 'holds', 'what lies in it is part of it');
  });

  it('does not hold where a window lies above the point, even one that lets touches through', () => {
    const above = (bounds: WindowInit['bounds'], type: WindowInit['type'] = 'toast') =>
      screen({ above: { type: type as 'toast', touchable: type !== 'toast', bounds: bounds as never, root: {} } });
    assert.match(seen(above(box(0, 140, 100, 160))), /^a toast window above that point$/);
    assert.match(seen(above(box(0, 100, 100, 200), 'input-method')), /^the keyboard above that point$/);
    assert.equal(seen(above(box(0, 0, 100, 40))), 'holds');
  });

  it('does not hold where the point is out of sight', () => {
    assert.equal(seen(screen({ nodes: [node({ bounds: box(0, 0, 100, 400) })] })), 'that point out of sight');
  });
});

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const node = (more: Partial<NodeInit> = {}): NodeInit => ({
  class: 'View',
  resourceId: 'com.app:id/canvas',
  bounds: box(0, 0, 100, 200),
  ...more,
});

interface Drawn {
  readonly nodes?: readonly NodeInit[];
  readonly above?: WindowInit;
  readonly truncated?: boolean;
  /** Pixels of the picture for one of the screen. */
  readonly scale?: number;
  readonly turned?: boolean;
  readonly green?: readonly [number, number, number];
}

/** A screen of 100 x 200 whose lower left quarter is green, on white. */
function screen({
  nodes = [node()],
  above,
  truncated = false,
  scale = 1,
  turned = false,
  green = [0x2a, 0x9d, 0x8f],
}: Drawn = {}): Screen {
  const [width, height] = turned ? [200 * scale, 100 * scale] : [Math.round(100 * scale), Math.round(200 * scale)];
  const rgb = new Uint8Array(width * height * 3).fill(0xff);
  for (let y = Math.ceil(height / 2); y < height; y++)
    for (let x = 0; x < Math.floor(width / 2); x++) rgb.set(green, (y * width + x) * 3);
  const window: WindowInit = { bounds: box(0, 0, 100, 200), root: { bounds: box(0, 0, 100, 200), children: nodes } };
  return {
    tree: buildTree(above === undefined ? [window] : [above, window], { truncated }),
    package: 'com.app',
    activity: '',
    width: 100,
    height: 200,
    keyboardShown: false,
    generation: 1,
    takenAtMs: 0,
    picture: pictureOf(width, height, rgb),
  };
}

/** What a look at the canvas saw in place of the green; or that it holds. */
function seen(on: Screen, offset = { x: 25, y: 75 }): string {
  const check: Check = { kind: 'pixel', selector: canvas, offset, colour: '#2a9d8f', within: 12 };
  const held = checkHolds(check, on, {});
  if (held.holds) return 'holds';
  assert.equal(held.wanted, `pixel ${canvas} offset ${offset.x}% ${offset.y}% = '#2a9d8f' within 12`);
  return held.seen;
}
