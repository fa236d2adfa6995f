import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { candidates, fields, isOnTopic, looksBehind } from '../../src/agent/explorer/candidates.js';
import { wantedSlider, wantedToggle } from '../../src/agent/explorer/controls.js';
import { isAbout } from '../../src/agent/explorer/danger.js';
import { placeValues } from '../../src/agent/explorer/placing.js';
import { readGoal } from '../../src/agent/index.js';
import { labelOf, type NodeInit, type Screen, type WindowInit } from '../../src/screen/index.js';
import { screenOf } from '../screen/screens.js';

const PHONE = 3;
const edit = (hint: string, more: NodeInit = {}): NodeInit => ({
  class: 'android.widget.EditText',
  hint,
  editable: true,
  clickable: true,
  ...more,
});
const button = (text: string, more: NodeInit = {}): NodeInit => ({
  class: 'android.widget.Button',
  text,
  clickable: true,
  ...more,
});
const text = (said: string): NodeInit => ({ class: 'android.widget.TextView', text: said });
const row = (...children: NodeInit[]): NodeInit => ({
  class: 'android.widget.LinearLayout',
  clickable: true,
  children,
});
const toggle = (checked: boolean, more: NodeInit = {}): NodeInit => ({
  class: 'android.widget.Switch',
  checkable: true,
  checked,
  ...more,
});
const slider = (current: number): NodeInit => ({
  class: 'android.widget.SeekBar',
  range: { min: 0, max: 255, current },
});
const page = (...children: NodeInit[]): WindowInit => ({ package: 'com.example', root: { children } });
const screen = (...children: NodeInit[]): Screen => screenOf([page(...children)]);

describe('the explorer places values', () => {
  const placed = (goal: string, ...nodes: NodeInit[]) => {
    const read = readGoal(goal);
    const placing = placeValues(fields(screen(...nodes)), read.values, read.topic);
    return 'doubt' in placing ? placing.doubt : placing.placements.map(({ label, text: put }) => `${label}: ${put}`);
  };
  const ADA = 'Create a contact for Ada Lovelace with number +1 555 0100 and email ada@example.com';

  it('a name over first and last, a number and an address by what the fields take', () => {
    assert.deepEqual(
      placed(ADA, edit('Surname'), edit('Given name'), edit('Mobile'), edit('E-mail'), edit('Company')),
      ['Surname: Lovelace', 'Given name: Ada', 'Mobile: +1 555 0100', 'E-mail: ada@example.com'],
    );
  });

  it('a whole name where there is one field for it', () => {
    assert.deepEqual(placed(ADA.replace('Ada', 'Ada King'), edit('Name'), edit('Reach her at', { inputType: PHONE })), [
      'Name: Ada King Lovelace',
      'Reach her at: +1 555 0100',
    ]);
    assert.deepEqual(placed('Create a contact for Ada', edit('First name')), ['First name: Ada']);
  });

  it('by the words that the goal calls them by', () => {
    const goal = 'Create a note with title "Plan" and description "Buy milk"';
    assert.deepEqual(placed(goal, edit('Body'), edit('Heading')), ['Body: Buy milk', 'Heading: Plan']);
  });

  it('no name into a field for a telephone number, and nothing into a password', () => {
    assert.deepEqual(placed('Create a contact for Ada Lovelace', edit('Phone'), edit('Email')), []);
    assert.deepEqual(placed('Create a note named groceries', edit('Name', { password: true })), []);
  });
});

describe('the explorer chooses what to press', () => {
  const blind = (goal: string, where: Screen) =>
    looksBehind(where, candidates(where, readGoal(goal))).map(({ label }) => label);
  const labels = (goal: string, ...nodes: NodeInit[]) =>
    candidates(screen(...nodes), readGoal(goal)).map(({ label }) => label);

  it('the most telling first', () => {
    assert.equal(labels('Create a note', button('Create contact'), button('New note'))[0], 'New note');
    assert.equal(labels('Turn on Wi-Fi', row(text('Sound')), row(text('Wi‑Fi'), text('Off')))[0], 'Wi‑Fi, Off');
  });

  it('nothing that deletes, sends, pays, resets or calls, unless the goal says so', () => {
    const nodes = [
      'Delete',
      'Erase',
      'Remove this contact',
      'Discard',
      'Send',
      'Share',
      'Buy now',
      'Factory reset',
      'Call',
      '+1 555 0100',
    ];
    assert.deepEqual(labels('Create a contact for Ada', ...nodes.map((label) => button(label)), button('Save')), [
      'Save',
    ]);
    assert.deepEqual(labels('Delete the contact Ada', button('Remove'), button('Send')), ['Remove']);
  });

  it('and a value that speaks of a danger allows none', () => {
    assert.deepEqual(labels('Create a note named "Delete old mail"', button('Delete'), button('Create')), ['Create']);
  });

  it('a row that holds a switch is told from a way to go', () => {
    const [found] = candidates(screen(row(text('Wi-Fi'), toggle(false))), readGoal('Open Wi-Fi'));
    assert.equal(found?.flips, true);
  });

  it('no button that makes something, for what is there already', () => {
    const [found] = candidates(screen(button('Create contact')), readGoal('Delete the contact Ada'));
    assert.equal(found?.relevance, 0);
  });

  it('the end of this form, not of another', () => {
    const goal = readGoal('Create a note named groceries');
    const ends = candidates(screen(button('Make a folder'), button('Make')), goal);
    const best = [...ends].sort((one, other) => other.commits - one.commits)[0];
    assert.equal(best?.label, 'Make');
  });

  it('only what alters nothing, menus first, where nothing speaks of the goal', () => {
    const nodes = [
      button('Add to favourites'),
      button('Edit'),
      row(text('Battery')),
      row(text('Saver'), toggle(true)),
      button('', { contentDesc: 'More options' }),
    ];
    assert.deepEqual(blind('Find the warranty', screen(...nodes)), ['More options', 'Battery']);
  });

  it('no button, in whatever language, but tabs and rows, where nothing speaks of the goal', () => {
    const buttons = ['Löschen', 'Supprimer', 'Abonnieren', 'Book', '购买', 'Settings'].map((word) => button(word));
    const tabs = [true, false].map((selected, index) => ({
      class: 'android.widget.FrameLayout',
      clickable: true,
      selected,
      contentDesc: `Page ${index + 1}`,
    }));
    assert.deepEqual(blind('Find the warranty', screen(...buttons, { children: tabs })), [
      'Settings',
      'Page 1',
      'Page 2',
    ]);
    const menu: WindowInit = {
      type: 'popup',
      root: { class: 'android.widget.ListView', children: [row(text('Supprimer')), row(text('Help'))] },
    };
    assert.deepEqual(blind('Find the warranty', screenOf([menu, page(text('Ada'))])), ['Help']);
  });

  it('what lies under a dialog is out of reach', () => {
    const dialog: WindowInit = { type: 'dialog', package: 'com.example', root: { children: [button('OK')] } };
    const covered = screenOf([dialog, page(button('Save'), edit('Name'))]);
    assert.deepEqual(
      candidates(covered, readGoal('Create a contact')).map(({ label }) => label),
      ['OK'],
    );
    assert.deepEqual(fields(covered), []);
  });

  it('a form for something else is off the topic', () => {
    const goal = readGoal('Create a note named groceries with text "Milk and eggs"');
    assert.equal(goal.topic, 'note');
    assert.equal(isOnTopic('Create contact', goal), false);
    assert.equal(isOnTopic('Text fields', goal), false);
    assert.equal(isOnTopic('New document', goal), true);
  });
});

describe('the explorer finds controls by the words of their row', () => {
  const rows = [row(text('Wi-Fi'), toggle(true)), row(text('Bluetooth'), toggle(false)), row(text('Battery'))];

  it('a switch, and whether it stands right', () => {
    const on = wantedToggle(screen(...rows), readGoal('Turn on Bluetooth'));
    assert.equal(on?.node.parent?.children[0]?.text, 'Bluetooth');
    assert.equal(on?.right, false);
    assert.equal(wantedToggle(screen(...rows), readGoal('Turn on Wi-Fi'))?.right, true);
  });

  it('none where none is called so, or two are', () => {
    assert.equal(wantedToggle(screen(...rows), readGoal('Turn on airplane mode')), undefined);
    assert.equal(wantedToggle(screen(...rows, ...rows), readGoal('Turn on Bluetooth')), undefined);
  });

  it('a slider, and whether it is at the level', () => {
    const volumes = [
      { children: [text('Media volume'), slider(9)] },
      { children: [text('Brightness level'), slider(255)] },
    ];
    const found = wantedSlider(screen(...volumes), readGoal('Set the brightness to maximum'));
    assert.equal(found?.node.range?.current, 255);
    assert.equal(found?.right, true);
    assert.equal(wantedSlider(screen(...volumes), readGoal('Set the brightness to minimum'))?.right, false);
  });
});

describe('a slider that takes fractions', () => {
  it('stood at 0.1 of 1, and was taken to be at 40 % already', () => {
    const range = (current: number) => ({ class: 'android.widget.SeekBar', range: { min: 0, max: 1, current } });
    const at = (current: number) =>
      wantedSlider(
        screen({ children: [text('Brightness level'), range(current)] }),
        readGoal('Set the brightness to 40%'),
      )?.right;
    assert.equal(at(0.1), false);
    assert.equal(at(0.4), true);
  });
});

describe('the explorer takes away only what the goal names', () => {
  const goal = readGoal('Delete the contact Ada Lovelace');

  it('where the screen is about it', () => {
    assert.equal(isAbout(screen(text('Ada Lovelace'), button('Delete')), goal), true);
    assert.equal(
      isAbout(screen(text('groceries.md'), button('Delete')), readGoal('Delete the note named groceries')),
      true,
    );
  });

  it('not where it is one row among others, or the screen is about another', () => {
    assert.equal(isAbout(screen(row(text('Ada Lovelace')), row(text('Grace Hopper'))), goal), false);
    assert.equal(isAbout(screen(text('Ada Byron'), button('Delete')), goal), false);
    assert.equal(isAbout(screen(text('Ada Lovelace-King'), button('Delete')), goal), false);
  });

  it('under a menu as well, but not because a toast says so', () => {
    const menu: WindowInit = { type: 'popup', package: 'com.example', root: { children: [button('Delete')] } };
    const toast: WindowInit = { type: 'toast', package: 'com.example', root: { children: [text('Ada Lovelace')] } };
    assert.equal(isAbout(screenOf([menu, page(text('Ada Lovelace'))]), goal), true);
    assert.equal(isAbout(screenOf([toast, page(text('Grace Hopper'))]), goal), false);
  });

  it('by one label of the row that is looked for', () => {
    const [first] = candidates(screen(row(text('Grace Hopper')), row(text('Ada Lovelace'))), goal);
    assert.equal(first && labelOf(first.node), 'Ada Lovelace');
  });
});
