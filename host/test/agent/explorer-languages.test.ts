import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { candidates, fields } from '../../src/agent/explorer/candidates.js';
import { languageOf } from '../../src/agent/explorer/languages.js';
import { placeValues } from '../../src/agent/explorer/placing.js';
import { languageShown } from '../../src/agent/explorer/screen-language.js';
import { Explorer, readGoal } from '../../src/agent/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import { button, type FakeApp, FakeDevice, fakeApp, field, go, group, label } from '../../src/device/index.js';
import { solve } from '../../src/preact/index.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import { screenOf } from '../screen/screens.js';

const GOAL = 'Create a new contact for Ada Lovelace with number +1 555 0100';

interface Words {
  readonly app: string;
  readonly add: string;
  readonly first: string;
  readonly last: string;
  readonly phone: string;
  readonly save: string;
  readonly help: string;
}

const GERMAN: Words = {
  app: 'Kontakte',
  add: 'Kontakt erstellen',
  first: 'Vorname',
  last: 'Nachname',
  phone: 'Telefon',
  save: 'Speichern',
  help: 'Hilfe',
};

const CHINESE: Words = {
  app: '通讯录',
  add: '新建联系人',
  first: '名字',
  last: '姓氏',
  phone: '电话',
  save: '保存',
  help: '帮助',
};

const FRENCH: Words = {
  app: 'Répertoire',
  add: 'Créer une fiche',
  first: 'Prénom',
  last: 'Nom de famille',
  phone: 'Téléphone',
  save: 'Enregistrer la fiche',
  help: 'Aide pour les débutants',
};

const screen = (...children: NodeInit[]): Screen => screenOf([{ package: 'com.example', root: { children } }]);
const edit = (hint: string): NodeInit => ({ class: 'android.widget.EditText', hint, editable: true });
const press = (text: string): NodeInit => ({ class: 'android.widget.Button', text, clickable: true });

function put(goal: string, ...labels: readonly string[]) {
  const { values, topic } = readGoal(goal);
  const placing = placeValues(fields(screen(...labels.map(edit))), values, topic);
  return 'doubt' in placing
    ? placing.doubt
    : placing.placements.map((each) => `${each.label}: ${each.text}`).join(', ');
}

describe('an English goal on screens in another language', () => {
  it('is put into German fields', () => {
    const put1 = put(`${GOAL} and email ada@b.org`, 'Vorname', 'Nachname', 'Firma', 'Telefon: Mobil', 'E‑Mail: Privat');
    assert.equal(put1, 'Vorname: Ada, Nachname: Lovelace, Telefon: Mobil: +1 555 0100, E‑Mail: Privat: ada@b.org');
    assert.equal(
      put('Create a note named Milk with text "Two litres"', 'Inhalt', 'Titel'),
      'Inhalt: Two litres, Titel: Milk',
    );
    assert.equal(put('Create a trip from Berlin to Hamburg', 'Nach', 'Von'), 'Nach: Hamburg, Von: Berlin');
    assert.equal(put('Create a contact for Ada', 'Firmenname', 'Benutzername'), '');
  });

  it('is put into Chinese fields', () => {
    const fieldsOf = ['姓氏', '名字', '公司', '手机电话', '住宅电子邮件'];
    assert.equal(put(GOAL, ...fieldsOf), '姓氏: Lovelace, 名字: Ada, 手机电话: +1 555 0100');
    assert.equal(put('Create a contact for Ada with work number 5550100', '姓名', '住宅电话'), '姓名: Ada');
  });

  it('leaves a German or Chinese button that is dangerous where it is, and takes the one that is meant', () => {
    const labels = (...texts: string[]) =>
      candidates(screen(...texts.map(press)), readGoal(GOAL)).map((each) => each.label);
    assert.deepEqual(labels('Kontakt löschen', 'Teilen', 'Kontakt erstellen'), ['Kontakt erstellen']);
    assert.deepEqual(labels('删除联系人', '分享', '新建联系人'), ['新建联系人']);
    const accepted = (text: string) => candidates(screen(press(text)), readGoal(GOAL))[0]?.accepts;
    for (const no of ['Nicht zulassen', 'Don’t allow', '不允许']) assert.equal(accepted(no), 0, no);
    for (const yes of ['Zulassen', 'Allow', '允许']) assert.notEqual(accepted(yes), 0, yes);
  });

  const solveIn = async (app: FakeApp, goal: string) => {
    const clock = new SimulatedClock(1_800_000_000_000);
    const device = new FakeDevice({ apps: [app], clock });
    const deadline = new Deadline(clock, 600_000);
    const did: string[] = [];
    const listener = { decided: (sentence: string) => void did.push(sentence) };
    const solved = await solve({ device, policy: new Explorer(), goal, app: app.package, clock, deadline, listener });
    return { ...solved, did: did.join(' > '), rows: (await device.shell(`content query --uri ${ROWS}`)).stdout };
  };

  for (const [language, words] of [
    ['German', GERMAN],
    ['Chinese', CHINESE],
  ] as const)
    it(`is done in a ${language} app`, async () => {
      const { outcome, why, rows } = await solveIn(contacts(words), GOAL);
      assert.equal(outcome, 'done', why);
      assert.match(rows, /first=Ada, last=Lovelace, phone=\+1 555 0100/);
    });

  it('is refused at once where no word of the screens is known, and nothing was looked behind', async () => {
    const { outcome, why, did } = await solveIn(contacts(FRENCH), GOAL);
    assert.equal(outcome, 'gave-up');
    assert.match(
      why,
      /^The screens are in French, and nothing on them is called as in the goal: .* English, German, Chinese\./,
    );
    assert.equal(did, '');
  });

  it('is not, because somebody has written in another language on a screen in English', () => {
    const list = {
      class: 'androidx.recyclerview.widget.RecyclerView',
      children: ['Le pain et les œufs', 'La liste de la maison', 'Un cadeau pour le voisin'].map((text) => ({
        class: 'android.widget.LinearLayout',
        clickable: true,
        children: [{ text }],
      })),
    };
    assert.notEqual(languageShown(screen({ text: 'Notes' }, list, press('Add a note'))), 'French');
  });
});

describe('a goal in another language', () => {
  it('took "Kontakt Anna" for a name', async () => {
    for (const [goal, language] of [
      ['Erstelle einen Kontakt Anna mit der Nummer 5550100', 'German'],
      ['Crée un contact pour Anna', 'French'],
      ['添加联系人 雷 李', 'Chinese'],
    ] as const) {
      const policy = new Explorer();
      const decision = await policy.decide({ goal, screen: screen(edit('Vorname'), edit('Nachname')), past: [] });
      assert.equal(decision.kind, 'give-up');
      assert.match(decision.why, new RegExp(`reads goals in English, and this one is in ${language}\\.`));
    }
  });

  it('is not one with foreign names, or with a text in quotes', () => {
    for (const goal of [
      'Add a contact for 雷 李 with number 12345678',
      'Add Leila de la Cruz to contacts',
      'Add Ursula von der Leyen',
      'Delete the note "Der Plan für die Woche und den Monat"',
      'Create a note called Das Boot der Zeit',
      'Turn on Wi-Fi',
    ])
      assert.ok([undefined, 'English'].includes(readGoal(goal).language), goal);
    assert.equal(languageOf('Bluetooth'), undefined);
  });
});

const ROWS = 'content://com.example.book/people';

/** An address book whose screens say these words; its ids say nothing. */
function contacts(words: Words): FakeApp {
  return fakeApp({
    package: 'com.example.book',
    start: 'list',
    values: { first: '', last: '', phone: '' },
    tables: { people: { uri: ROWS, columns: ['first', 'last', 'phone'] } },
    screens: {
      list: {
        nodes: [
          label(words.app, { id: 'a' }),
          group([label(words.help)], { tap: go('help'), id: 'b' }),
          group([label(words.help)], { tap: go('help'), id: 'c' }),
          button(words.add, go('form'), { id: 'd' }),
        ],
      },
      help: { nodes: [label(words.help)] },
      form: {
        nodes: [
          field('last', { id: 'e', hint: words.last }),
          field('first', { id: 'f', hint: words.first }),
          field('phone', { id: 'g', hint: words.phone }),
          button(
            words.save,
            (app) => {
              app.insert('people', { first: app.value('first'), last: app.value('last'), phone: app.value('phone') });
              app.go('list');
            },
            { id: 'h' },
          ),
        ],
      },
    },
  });
}
