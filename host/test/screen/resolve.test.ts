import assert from 'node:assert/strict';
import { UsageError } from '../../src/base/index.js';
import {
  type Bounds,
  buildTree,
  covered,
  describeCover,
  type NodeInit,
  type Purpose,
  type Resolution,
  resolve,
  type Screen,
  tapPoint,
  type WindowInit,
} from '../../src/screen/index.js';
import { realScreen, screenOf } from './screens.js';

const at = (left: number, top: number, right: number, bottom: number): Bounds => ({ left, top, right, bottom });
const button = (text: string, bounds: Bounds, more: NodeInit = {}): NodeInit => ({
  class: 'android.widget.Button',
  text,
  bounds,
  clickable: true,
  ...more,
});
const page = (...children: readonly NodeInit[]): Screen =>
  screenOf([{ root: { bounds: at(0, 0, 1080, 2400), children } }]);

/** `one 'text'`, `none: reason`, `several: reason`. */
function outcome(
  screen: Screen,
  selector: string,
  purpose: Purpose = 'tap',
  values: Readonly<Record<string, string>> = {},
): string {
  return told(resolve(screen, selector, values, purpose));
}

function told(resolution: Resolution): string {
  if (resolution.kind === 'one') return `one '${resolution.target.text || resolution.target.resourceId}'`;
  return `${resolution.kind}: ${resolution.reason}`;
}

describe('resolving a selector', () => {
  it('names one node, what answers for it, and where to tap', () => {
    const screen = page(button('Save', at(0, 0, 100, 50)), button('Cancel', at(100, 0, 200, 50)));
    const found = resolve(screen, "//*[@text='Save']", {}, 'tap');
    if (found.kind !== 'one') return assert.fail(told(found));
    assert.equal(found.node, screen.tree.nodes[1]);
    assert.equal(found.target, found.node);
    assert.deepEqual(found.point, { x: 50, y: 25 });
  });

  it('never takes the first of several, and says what would tell them apart', () => {
    const twice = page(
      button('Save', at(0, 0, 100, 50), { resourceId: 'a' }),
      button('Save', at(0, 50, 100, 100), { resourceId: 'b' }),
    );
    assert.equal(
      outcome(twice, "//*[@text='Save']"),
      "several: Expected one node for //*[@text='Save'], found 2 (first: button 'Save'). Add @resource-id.",
    );
    const equal = page(button('Save', at(0, 0, 100, 50)), button('Save', at(0, 50, 100, 100)));
    assert.match(outcome(equal, "//*[@text='Save']"), /Go on from a label beside the one that is meant\.$/);
  });

  it('names none, and says what comes nearest', () => {
    const screen = page(button('Store', at(0, 0, 100, 50), { resourceId: 'save' }));
    assert.equal(
      outcome(screen, "//*[@resource-id='save' and @text='Save']"),
      "none: Expected one node for //*[@resource-id='save' and @text='Save'], found none. Nearest: button 'Store' meets 1 of 2 conditions.",
    );
    assert.equal(outcome(screen, "//*[@text='Save']"), "none: Expected one node for //*[@text='Save'], found none.");
  });

  it('says that the tree was cut short', () => {
    const cut = screenOf(buildTree([{ root: { bounds: at(0, 0, 9, 9) } }], { truncated: true }));
    assert.match(outcome(cut, "//*[@text='Save']"), /cut short, so it may be there\.$/);
  });

  it('counts only what can be acted on', () => {
    const others: readonly NodeInit[] = [
      button('Save', at(0, 100, 100, 150), { visible: false }),
      button('Save', at(0, 200, 100, 200)),
      button('Save', at(0, 3000, 100, 3100)),
      button('Save', at(0, 300, 100, 350), { enabled: false }),
    ];
    assert.equal(outcome(page(button('Save', at(0, 0, 100, 50)), ...others), "//*[@text='Save']"), "one 'Save'");
    const whys = others.map((other) =>
      outcome(page(other), "//*[@text='Save']").replace(/.*found one that (.*): .*/, '$1'),
    );
    assert.deepEqual(whys, ['is not visible', 'has no size', 'is off the screen', 'is disabled']);
    assert.equal(outcome(page(others[3] ?? {}), "//*[@text='Save']", 'see'), "one 'Save'");
  });

  it('refuses a variable without a value, and a text that is no selector', () => {
    assert.throws(() => resolve(page(), '//*[@text=$first]', {}, 'tap'), UsageError);
    assert.throws(() => resolve(page(), '//*[', {}, 'tap'), UsageError);
  });

  it("never tells a variable's value in its reasons", () => {
    assert.ok(
      !outcome(page(button('Save', at(0, 0, 9, 9))), '//*[@text=$pin]', 'tap', { pin: '4711' }).includes('4711'),
    );
  });

  describe('a label', () => {
    const row = (...labels: readonly string[]): NodeInit => ({
      resourceId: `row ${labels[0]}`,
      clickable: true,
      bounds: at(0, 0, 1080, 200),
      children: labels.map((text, place) => ({ text, bounds: at(0, place * 50, 500, place * 50 + 50) })),
    });

    it('stands for the container that can be pressed', () => {
      assert.equal(outcome(page(row('Wi-Fi', 'On')), "//*[@text='Wi-Fi']"), "one 'row Wi-Fi'");
    });

    it('and another of the same container are one target, and so is the container itself', () => {
      const screen = page(row('Save', 'Save'));
      const found = resolve(screen, "//*[@text='Save' or @resource-id='row Save']", {}, 'tap');
      assert.equal(told(found), "one 'row Save'");
      assert.equal(found.kind === 'one' && found.node, found.kind === 'one' && found.target);
      assert.equal(outcome(screen, "//*[@text='Save']"), "one 'row Save'");
      assert.match(outcome(screen, "//*[@text='Save']", 'see'), /^several/);
    });

    it('is tapped on itself, not in the middle of its container', () => {
      const found = resolve(page(row('Wi-Fi', 'On')), "//*[@text='Wi-Fi']", {}, 'tap');
      assert.deepEqual(found.kind === 'one' && found.point, { x: 250, y: 25 });
    });

    it('on a page or a list that takes clicks as a whole stands for itself', () => {
      const labels = ['Save', 'Save'].map((text, place) => ({ text, bounds: at(0, place * 50, 500, place * 50 + 50) }));
      const whole = at(0, 0, 1080, 2400);
      const list: NodeInit = { clickable: true, scrollable: true, bounds: at(0, 0, 1080, 300), children: labels };
      assert.match(
        outcome(page({ clickable: true, bounds: whole, children: labels }), "//*[@text='Save']"),
        /^several/,
      );
      assert.match(outcome(page(list), "//*[@text='Save']"), /^several/);
      const one = page({ clickable: true, bounds: whole, children: labels.slice(1) });
      assert.equal(outcome(one, "//*[@text='Save']"), "one 'Save'");
    });

    it('in a disabled container is not actionable', () => {
      assert.match(
        outcome(page({ ...row('Wi-Fi'), enabled: false }), "//*[@text='Wi-Fi']"),
        /found one that is disabled/,
      );
    });

    it('stands for the one switch of its row when something is to be set', () => {
      const screen = realScreen('settings-network.xml');
      const found = resolve(screen, "//*[@text='Airplane mode']", {}, 'set');
      assert.equal(found.kind === 'one' && found.target.class, 'android.widget.Switch');
      assert.match(outcome(screen, "//*[@text='VPN']", 'set'), /has nothing to set/);
      assert.match(outcome(screen, "//*[@text='Mobile network']", 'set'), /nothing to set|disabled/);
    });
  });

  describe('the purpose', () => {
    const form = realScreen('contact-form.xml');
    it('to type asks for a field', () => {
      assert.match(outcome(form, "//*[@text='Save']", 'type'), /found one that is not a field: button 'Save'\.$/);
      assert.equal(outcome(form, "//*[@hint='First name']", 'type'), "one 'Ada'");
    });

    it('to scroll takes the list around', () => {
      const found = resolve(form, "//*[@hint='First name']", {}, 'scroll');
      assert.equal(found.kind === 'one' && found.target.class, 'android.widget.ScrollView');
      assert.match(outcome(form, "//*[@text='Save']", 'scroll'), /does not scroll/);
    });

    it('to hold takes what can be held', () => {
      const list = realScreen('contacts-list.xml');
      const found = resolve(list, "//*[@text='Grace Hopper']", {}, 'hold');
      assert.equal(found.kind === 'one' && found.target.longClickable, true);
    });
  });

  describe('looks at the windows that a touch can reach', () => {
    it('and not behind a dialog, where it says so', () => {
      const screen = realScreen('delete-dialog.xml');
      assert.equal(outcome(screen, "//*[@text='Delete']"), "one 'Delete'");
      assert.match(
        outcome(screen, "//*[@content-desc='Edit contact']"),
        /Nearest: button 'Edit contact' is in a window that cannot be reached\.$/,
      );
    });

    it('and not at the keyboard', () => {
      assert.match(outcome(realScreen('contact-form.xml'), "//*[@content-desc='q']"), /^none/);
    });
  });
});

describe('a covered node', () => {
  const save = button('Save', at(0, 0, 400, 200));
  const cover = (screen: Screen, text: string): string => {
    const node = screen.tree.nodes.find((one) => one.text === text);
    const by = node === undefined ? undefined : covered(screen, node);
    return by === undefined ? 'free' : describeCover(by);
  };
  const withWindow = (window: WindowInit): Screen =>
    screenOf([window, { root: { bounds: at(0, 0, 1080, 2400), children: [save] } }]);

  it('is not counted, and the reason says by what', () => {
    const screen = page(save, button('Scrim', at(0, 0, 1080, 2400)));
    assert.match(outcome(screen, "//*[@text='Save']"), /found one that is covered by button 'Scrim': button 'Save'\.$/);
  });

  it('lies under the keyboard, or another window', () => {
    assert.equal(
      cover(withWindow({ type: 'input-method', root: { bounds: at(0, 0, 1080, 900) } }), 'Save'),
      'the keyboard',
    );
    assert.equal(
      cover(withWindow({ type: 'popup', title: 'Menu', root: { bounds: at(0, 0, 500, 900) } }), 'Save'),
      "the popup window 'Menu'",
    );
    assert.equal(cover(withWindow({ type: 'toast', root: { bounds: at(0, 0, 1080, 900) } }), 'Save'), 'free');
    assert.equal(cover(withWindow({ type: 'popup', root: { bounds: at(0, 300, 500, 900) } }), 'Save'), 'free');
  });

  it('is tapped where it still shows', () => {
    const screen = page(save, button('Half', at(0, 0, 300, 200)));
    const node = screen.tree.nodes[1];
    const point = node === undefined ? undefined : tapPoint(screen, node);
    assert.ok(point !== undefined && point.x >= 300 && point.x < 400, JSON.stringify(point));
  });

  it('lies below what is drawn later, whatever the order of the dump', () => {
    const scrim = button('Scrim', at(0, 0, 1080, 2400));
    assert.equal(cover(page({ ...scrim, drawingOrder: 1 }, { ...save, drawingOrder: 2 }), 'Save'), 'free');
    assert.equal(cover(page({ ...save, drawingOrder: 1 }, { ...scrim, drawingOrder: 2 }), 'Save'), "button 'Scrim'");
    assert.equal(cover(page({ ...save, drawingOrder: 2 }, { ...scrim, drawingOrder: 1 }), 'Save'), 'free');
  });

  it('is no row beside its own button, and no list under its rows', () => {
    const row: NodeInit = {
      text: 'row',
      clickable: true,
      bounds: at(0, 0, 1000, 200),
      children: [button('X', at(300, 0, 700, 200))],
    };
    const list: NodeInit = { text: 'list', scrollable: true, bounds: at(0, 0, 1000, 200), children: [row] };
    const screen = page(list);
    const point = tapPoint(screen, screen.tree.nodes[2] ?? assert.fail());
    assert.ok(point !== undefined && (point.x < 300 || point.x >= 700));
    assert.equal(outcome(screen, "//*[@text='list']", 'scroll'), "one 'list'");
    assert.equal(
      outcome(page({ ...row, children: [button('X', at(0, 0, 1000, 200))] }), "//*[@text='row']"),
      "none: Expected one node for //*[@text='row'], found one that is covered by button 'X': button 'row'.",
    );
  });

  it('does not lie under what lets touches through', () => {
    assert.equal(cover(page(save, { text: 'decoration', bounds: at(0, 0, 1080, 2400) }), 'Save'), 'free');
    assert.equal(cover(page(save, button('gone', at(0, 0, 1080, 2400), { visible: false })), 'Save'), 'free');
  });
});
