import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { addContact } from '../machine/contacts.js';
import { reprise } from './in-process.js';

/** A machine that is in order but for what `change` does to it. */
const settings = `machine settings/sound
goal    "Turn the sound on"
app     com.example.settings

state main
  verify //*[@resource-id='com.example.settings:id/title' and @text='Settings']
  do tap //*[@text='Sound'] -> sound

state sound
  verify //*[@resource-id='com.example.settings:id/title' and @text='Sound']
  do tap //*[@text='Volume'] -> volume

state volume
  verify //*[@resource-id='com.example.settings:id/title' and @text='Volume']
  do tap //*[@text='Loud'] -> done

final done
  verify //*[@resource-id='com.example.settings:id/state' and @text='Loud']
  probe setting system volume = '7'
`;
const PROBE = "  probe setting system volume = '7'\n";

describe('machines check', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-check-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const check = async (text: string, ...more: readonly string[]) => {
    await writeFile(join(folder, 'm.preact'), text);
    return reprise(folder, 'machines', 'check', join(folder, 'm.preact'), ...more);
  };
  const told = async (text: string, ...more: readonly string[]) => {
    const { stdout, code } = await check(text, ...more);
    const lines = stdout
      .replaceAll(`${join(folder, 'm.preact')}:`, '')
      .trim()
      .split('\n');
    return { code, lines };
  };

  it('says nothing of machines that are in order', async () => {
    for (const text of [settings, addContact])
      assert.deepEqual(await told(text), { code: 0, lines: ['The file is in order.'] });
  });

  const cases: readonly (readonly [what: string, change: (text: string) => string, line: string])[] = [
    [
      'a state that nothing leads to',
      (text) => text.replace('-> sound', '-> volume'),
      "9:1: error: Nothing leads to 'sound'. Write it behind the -> of a step, or remove it.",
    ],
    [
      'a way that never comes to be taken',
      (text) => text.replace('-> sound\n', "-> sound\n  or hold //*[@text='Sound'] -> volume\n"),
      "8:3: error: This way is never taken: 'tap //*[@text='Sound'] -> sound' above it comes first whenever it could. Give that one a 'when', or remove this one.",
    ],
    [
      'an unknown key of a selector',
      (text) => text.replace("tap //*[@text='Sound']", 'tap "text=Sound&&parameter_name=x"'),
      "7:3: error: text=Sound&&parameter_name=x is no selector (at 13): There is no key 'parameter_name'.",
    ],
    [
      'a parameter that nobody binds',
      (text) => text.replace("'Loud'] -> done", '$level] -> done'),
      '15:3: error: $level is not declared. Write in the header: param level: text',
    ],
    [
      'a step that is not marked irreversible',
      (text) => text.replaceAll("'Loud'", "'Delete'"),
      "15:3: error: 'Delete' says 'delete', which cannot be taken back. Mark the step irreversible.",
    ],
    [
      'a final without checks',
      (text) => text.replace(/(final done\n).*\n/, '$1'),
      "17:1: error: Nothing tells when 'done' is there. Write at least one verify.",
    ],
    [
      'a machine that begins in another app than it starts',
      (text) => text.replace('app     com.example.settings', 'app     com.example.sound'),
      "5:1: warning: The machine starts com.example.sound, and its first state 'main' is known by what com.example.settings shows. Write app com.example.settings,",
    ],
    [
      'a final that is there before anything is done',
      (text) => text.replace(PROBE, '').replace(/( {2}verify .*'Settings'\])([\s\S]*final done\n).*\n/, '$1$2$1\n'),
      "17:1: warning: All that 'done' verifies holds in the first state 'main' already: it proves nothing.",
    ],
    [
      'states that no check tells apart',
      (text) =>
        text.replace(
          "verify //*[@resource-id='com.example.settings:id/title' and @text='Volume']",
          "verify //*[@resource-id='com.example.settings:id/title' and @text='Sound']",
        ),
      "13:1: warning: No check tells 'volume' from 'sound': a run that loses its place there stops. Verify what only one of them shows.",
    ],
    [
      'targets of one step that nobody could tell apart',
      (text) =>
        text
          .replace('-> volume', '-> volume or loudness')
          .replace(
            'final done',
            "state loudness\n  verify //*[@resource-id='com.example.settings:id/title' and @text='Volume']\n  verify //*[@text='Max']\n  do tap //*[@text='Max'] -> done\n\nfinal done",
          ),
      "11:3: warning: Wherever 'loudness' is there, 'volume' is too, so that nothing says to which of them this has led.",
    ],
    [
      'a step whose effect could be anything',
      (text) => text.replace("@text='Volume']\n  do", "@text='Sound']\n  do"),
      "11:3: warning: 'volume' verifies nothing that does not hold in 'sound' already, so that any change of the screen counts as this step's effect.",
    ],
    [
      'an act that cannot be taken back, whose effect could be anything',
      (text) =>
        text.replace(PROBE, '').replace("'Loud'] -> done", "'Send']  irreversible\n  do tap //*[@text='Back'] -> done"),
      '15:3: warning: It cannot be taken back, and any change of the screen counts as its effect.',
    ],
    [
      'a value that is typed over at once',
      (text) =>
        text.replace(
          "  do tap //*[@text='Volume']",
          "  do type //*[@hint='Level'] '1'\n  do type //*[@hint='Level'] '2'\n  do tap //*[@text='Volume']",
        ),
      "11:3: warning: What this puts in, step 2 of 'sound' puts something else over at once. Remove one of them.",
    ],
    [
      'a state that is known by its own button alone',
      (text) => text.replace(/verify .*'Sound'\]/, "verify //*[@text='Volume']"),
      "10:3: warning: 'sound' is known by what is tapped in it, and by nothing else: any screen with that on it would be taken for it.",
    ],
    [
      'the same tap twice in a row',
      (text) =>
        text.replace(
          "  do tap //*[@text='Loud']",
          "  do tap //*[@text='Up']\n  do tap //*[@text='Up']\n  do tap //*[@text='Loud']",
        ),
      '16:3: warning: This taps what step 1 has tapped: whatever it does is done twice.',
    ],
    [
      'the same tap twice in a row, on two screens that look the same',
      (text) => text.replaceAll("@text='Volume'", "@text='Sound'").replace("'Loud'] -> done", "'Sound'] -> done"),
      "15:3: warning: This taps what the last step of 'sound', whose screen looks the same, has tapped: whatever it does is done twice.",
    ],
    [
      'a goal that takes something away, and no step that does',
      (text) => text.replace('Turn the sound on', 'Please delete the sound').replace(PROBE, ''),
      "17:1: warning: The goal says 'delete', and 'done' is reached without a step that is marked irreversible: the machine may end before it is done.",
    ],
    [
      'a goal that puts something in, and only goes from screen to screen',
      (text) => text.replace('Turn the sound on', 'Set the sound to loud').replace(PROBE, ''),
      "17:1: warning: The goal says 'set', and 'done' is reached by going from screen to screen alone: nothing is typed, set or saved.",
    ],
    [
      'a value of the goal in a selector',
      (text) => text.replace('Turn the sound on', 'Play the file tune.mp3').replace("'Volume'] ->", "'tune.mp3'] ->"),
      "11:3: warning: The selector holds 'tune.mp3', which the goal says: it would be the same for every goal.",
    ],
    [
      'a value of the goal that is typed',
      (text) =>
        text
          .replace('Turn the sound on', 'Search for Ada')
          .replace("tap //*[@text='Volume']", "type //*[@hint='Search'] 'Ada'"),
      "11:3: warning: The step holds 'Ada', which the goal says: it would be the same for every goal.",
    ],
  ];
  for (const [what, change, line] of cases) {
    it(`tells of ${what}, with line and column`, async () => {
      const text = change(settings);
      assert.notEqual(text, settings);
      const { code, lines } = await told(text);
      assert.ok(
        lines.some((it) => it.startsWith(line)),
        `${lines.join('\n')}\nlacks\n${line}`,
      );
      assert.equal(code, line.includes(' error: ') ? 2 : 0);
    });
  }

  it('leaves alone what only resembles those', async () => {
    const wizard = settings.replace("'Loud'] -> done", "'Volume'] -> done");
    const guarded = addContact.replace('$first\n', "$first when $first != ''\n");
    const probed = settings.replace('Turn the sound on', 'Delete the sound');
    const typed = settings
      .replace('Turn the sound on', 'Set the sound to {level}')
      .replace('\n\nstate main', '\nparam   level: number\n\nstate main')
      .replace("tap //*[@text='Loud']", "type //*[@hint='Level'] $level")
      .replace(PROBE, '  verify //*[@text=$level]\n');
    for (const text of [wizard, guarded, probed])
      assert.deepEqual((await told(text)).lines, ['The file is in order.'], text);
    assert.deepEqual(
      (await told(typed)).lines.filter((line) => !/Only the screen says/.test(line)),
      ['The file is in order, 1 remark.'],
    );
  });
});
