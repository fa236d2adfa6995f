import assert from 'node:assert/strict';
import { isPresent, lookAlikes, type NodeInit, recognise, type Screen } from '../../src/screen/index.js';
import { realScreen, realScreens, screenOf } from './screens.js';

const full = { left: 0, top: 0, right: 1080, bottom: 2400 };
const page = (...children: readonly NodeInit[]): Screen =>
  screenOf([
    { package: 'com.app', root: { bounds: full, children: children.map((child) => ({ bounds: full, ...child })) } },
  ]);
const rows = (...texts: readonly string[]): NodeInit => ({
  class: 'android.widget.ListView',
  scrollable: true,
  children: texts.map((text) => ({ bounds: full, resourceId: 'com.app:id/row', children: [{ text, bounds: full }] })),
});

describe('recognising a screen', () => {
  it('tells every real screen apart from all others, by one to three checks that hold on it', () => {
    const screens = [...realScreens()];
    for (const [name, screen] of screens) {
      const others = screens.filter(([other]) => other !== name).map(([, other]) => other);
      const selectors = recognise(screen, others);
      assert.ok(selectors.length >= 1 && selectors.length <= 3, name);
      assert.ok(
        selectors.every((selector) => isPresent(screen, selector)),
        name,
      );
      assert.deepEqual(lookAlikes(selectors, others), [], `${name}: ${selectors.join(', ')}`);
    }
  });

  it('takes a title of a common id with its words', () => {
    const [selector] = recognise(realScreen('contacts-list.xml'), []);
    assert.equal(selector, "//*[@resource-id='com.google.android.contacts:id/title' and @text='Contacts']");
  });

  it('takes the words of a dialog, for all of an app share their ids', () => {
    const [selector] = recognise(realScreen('delete-dialog.xml'), []);
    assert.equal(
      selector,
      "//*[@resource-id='com.google.android.contacts:id/alertTitle' and @text='Delete this contact?']",
    );
  });

  it('was known by a list that happened to be empty, and was not known when it held something', () => {
    const bar: NodeInit = { resourceId: 'com.app:id/here', text: 'Move here' };
    const screen = page(bar, { resourceId: 'com.app:id/empty_title', text: 'Nothing here yet' });
    assert.deepEqual(recognise(screen, [page(bar, rows('Apples'))]), ["//*[@resource-id='com.app:id/here']"]);
  });

  it('combines checks where none alone tells all apart', () => {
    const mark = (id: string): NodeInit => ({ resourceId: `com.app:id/${id}` });
    const selectors = recognise(page(mark('a'), mark('b')), [page(mark('a')), page(mark('b'))]);
    assert.deepEqual(selectors, ["//*[@resource-id='com.app:id/a']", "//*[@resource-id='com.app:id/b']"]);
  });

  it('never takes what a list or a field holds, a clock, a counter or a value', () => {
    const screen = page(
      { text: '9:41' },
      { text: '3 items' },
      { text: 'Ada Lovelace' },
      { text: 'Hello ADA' },
      { class: 'android.widget.EditText', editable: true, text: 'typed' },
      rows('Apples', 'Pears'),
      { text: 'Shopping' },
    );
    assert.deepEqual(recognise(screen, [], { parameters: { first: 'Ada', last: 'Lovelace' } }), [
      "//*[@text='Shopping']",
    ]);
  });

  it('takes only what other observations of the same screen show as well', () => {
    const once = page({ text: 'Bob' }, { text: 'Details' });
    assert.deepEqual(
      recognise(once, [page({ text: 'Details' })], { same: [page({ text: 'Eve' }, { text: 'Details' })] }),
      ["//*[@text='Details']"],
    );
  });

  it('says which screens it cannot tell apart', () => {
    const screen = page({ text: 'Details' });
    const twin = page({ text: 'Details' }, { text: 'more' });
    const selectors = recognise(screen, [twin, page({ text: 'Other' })]);
    assert.deepEqual(selectors, ["//*[@text='Details']"]);
    assert.deepEqual(lookAlikes(selectors, [twin]), [twin]);
  });

  it('takes the ids of rows where a screen is nothing but a list, and nothing where nothing lasts', () => {
    assert.deepEqual(recognise(page(rows('a', 'b')), []), ["//*[@resource-id='com.app:id/row']"]);
    assert.deepEqual(recognise(page({ text: '9:41' }), []), []);
  });
});
