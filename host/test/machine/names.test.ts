import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  canonicalHash,
  checkAppMap,
  isAppMap,
  linkMachine,
  type Machine,
  printMachine,
} from '../../src/machine/index.js';
import { machineOf } from './contacts.js';

const MAP = `machine notes/app
app     com.example.notes
element save //*[@resource-id='com.example.notes:id/save'] or //*[@content-desc='Done']
element title //*[@resource-id='com.example.notes:id/title']

state editor
  verify title
  verify //*[@resource-id='com.example.notes:id/body']

on rating
  verify //*[@text='Do you like it?']
  do tap //*[@text='Later']
`;

const WRITE = `machine notes/write
goal    "Write {note}"
app     com.example.notes
param   note: text
element body //*[@resource-id='com.example.notes:id/body']

state editor
  verify editor
  verify absent save-as
  do type body $note
  do tap save when absent save-as -> kept  irreversible

final kept
  verify //*[@text=$note]
  verify count save >= 1
  read name title matching "(.*)"
`;

const map = () => machineOf(MAP);
const link = (text: string, known: Machine | undefined) => linkMachine(machineOf(text), String, () => known);
const linked = (text = WRITE.replaceAll('save-as', 'title'), known: Machine | undefined = map()) => {
  const result = link(text, known);
  return result.kind === 'linked' ? result.machine : assert.fail(JSON.stringify(result.problems));
};

describe('names in place of selectors', () => {
  it('are what the app’s map, or the machine itself, says: ways of a step, any of them in a check, all that a screen verifies', () => {
    assert.equal(
      printMachine(linked()),
      `machine notes/write
goal    "Write {note}"
app     com.example.notes
param   note: text

state editor
  verify //*[@resource-id='com.example.notes:id/title']
  verify //*[@resource-id='com.example.notes:id/body']
  verify absent //*[@resource-id='com.example.notes:id/title']
  do type //*[@resource-id='com.example.notes:id/body'] $note
  do tap //*[@resource-id='com.example.notes:id/save'] when absent //*[@resource-id='com.example.notes:id/title'] -> kept  irreversible
  or tap //*[@content-desc='Done'] when absent //*[@resource-id='com.example.notes:id/title'] -> kept  irreversible

on rating
  verify //*[@text='Do you like it?']
  do tap //*[@text='Later']

final kept
  verify //*[@text=$note]
  verify count "(//*[@resource-id='com.example.notes:id/save']) | (//*[@content-desc='Done'])" >= 1
  read name //*[@resource-id='com.example.notes:id/title'] matching "(.*)"
`,
    );
  });

  it('count in the hash by what they stand for', () => {
    const other = machineOf(MAP.replace("'Done'", "'OK'"));
    assert.notEqual(canonicalHash(linked(undefined, other)), canonicalHash(linked()));
    const renamed = machineOf(MAP.replaceAll('save', 'keep').replaceAll('id/keep', 'id/save'));
    const text = WRITE.replaceAll('save-as', 'title').replaceAll('save', 'keep');
    assert.equal(canonicalHash(linked(text, renamed)), canonicalHash(linked()));
  });

  it('are told of, each with its line, where nothing says what they stand for', () => {
    const told = (known: Machine | undefined) => {
      const result = link(WRITE, known);
      return result.kind === 'refused' ? result.problems.map(({ place, sentence }) => `${place}: ${sentence}`) : [];
    };
    assert.deepEqual(
      told(map()).map((each) => each.replace(/, and .*/, '')),
      ["state editor/verify/1: There is no element 'save-as'", "state editor/step/1/0: There is no element 'save-as'"],
    );
    assert.match(
      told(map())[0] ?? '',
      /notes\/app names body, save, title, editor\. Correct it, or write: element save-as/,
    );
    assert.match(told(undefined)[0] ?? '', /'editor', and its app has no map beside it/);
  });

  it('are written as they are read', () => {
    for (const text of [MAP, WRITE]) assert.equal(printMachine(machineOf(text)), text);
  });
});

describe('the map of an app', () => {
  it('is no machine, and a machine is no map', () => {
    assert.equal(isAppMap(map()), true);
    assert.equal(isAppMap(machineOf(WRITE)), false);
    assert.deepEqual(checkAppMap(map()), []);
  });

  for (const [what, text, sentence] of [
    ['a selector that is none', MAP.replace('//*[@content-desc', '//*[@contentdesc'), /is no selector/],
    [
      'a selector twice',
      MAP.replace("//*[@content-desc='Done']", "//*[@resource-id='com.example.notes:id/save']"),
      /stands twice in 'save'/,
    ],
    [
      'a form that cannot stand among others',
      MAP.replace("//*[@content-desc='Done']", '"text=Done"'),
      /only XPaths can be looked up together/,
    ],
    ['an unknown name', MAP.replace('verify title', 'verify tittle'), /There is no element 'tittle'/],
    ['a screen that nothing tells', MAP.replace(/ {2}verify title\n.*\n/, ''), /Nothing tells when 'editor' is there/],
    ['two things of one name', MAP.replace('state editor', 'state save'), /An element is called 'save' as well/],
    ['a dialog that nothing answers', MAP.replace(/ {2}do tap.*\n/, ''), /'rating' needs a verify that tells it/],
  ] as const) {
    it(`is refused with ${what}`, () => {
      const found = checkAppMap(machineOf(text)).map((each) => each.sentence);
      assert.ok(
        found.some((each) => sentence.test(each)),
        found.join('\n'),
      );
    });
  }
});
