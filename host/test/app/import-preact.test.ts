import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { reprise } from './in-process.js';

const contact = fileURLToPath(new URL('../../../datasets/programs/add-contact.json', import.meta.url));

describe('import preact', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-import-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const given = async (text: string, ...more: readonly string[]) => {
    await writeFile(join(folder, 'p.json'), text);
    return reprise(folder, 'import', 'preact', join(folder, 'p.json'), ...more);
  };

  it('prints the machine, and says beside it what could not be kept', async () => {
    const { code, stdout, stderr } = await reprise(folder, 'import', 'preact', contact);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^machine contacts\/add-contact\napp {5}com\.google\.android\.contacts\n/);
    assert.doesNotMatch(stdout, /changed:|lost:|warning:/);
    assert.match(stderr, /^changed: 'people_shown' -> 'form_shown' \(action_navigate\) skips 'people_shown'/m);
    assert.match(stderr, /^machine:\d+: warning: Only the screen says that 'person_kept' is reached/m);
    assert.match(
      stderr,
      /^1 thing could not be kept; contacts\/add-contact can be run\. Nothing has proven it yet\.$/m,
    );
  });

  it('writes it to a file that check takes, and over none that is there', async () => {
    const file = join(folder, 'add.preact');
    const ended = await reprise(folder, 'import', 'preact', contact, '-o', file, '--name', 'people/add');
    assert.deepEqual([ended.code, ended.stdout], [0, '']);
    assert.match(await readFile(file, 'utf8'), /^machine people\/add\n/);
    assert.equal((await reprise(folder, 'machines', 'check', file)).code, 0);
    const again = await reprise(folder, 'import', 'preact', contact, '-o', file);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /add\.preact is there already\. Move it away, or name another file\./);
  });

  it('ends with 1 where the machine must be mended before it can run, and tells where', async () => {
    const program = JSON.parse(await readFile(contact, 'utf8'));
    program.transitions[5].action = { type: 'action_drag' };
    const { code, stdout, stderr } = await given(JSON.stringify(program));
    assert.equal(code, 1);
    assert.match(stdout, /state phone_given\n {2}verify .*\n\n/, 'what is left out leaves a gap');
    assert.match(
      stderr,
      /^lost: 'phone_given' -> 'person_kept' \(action_drag\) is left out: a machine has no action_drag\.$/m,
    );
    assert.match(stderr, /^machine:\d+: error: Nothing is done in 'phone_given'/m);
    assert.match(stderr, /cannot be run before \d problems are mended\.$/m);
  });

  it('gives a program the text, the remarks and the problems', async () => {
    const { stdout } = await reprise(folder, 'import', 'preact', contact, '--json');
    const { name, text, remarks, problems, runnable } = JSON.parse(stdout);
    assert.equal(name, 'contacts/add-contact');
    assert.match(text, /final person_kept/);
    assert.deepEqual(
      remarks.map(({ kind, about }: { kind: string; about: string }) => `${kind} ${about}`),
      ['changed launch', 'changed post-condition', 'lost goal'],
    );
    assert.equal(runnable, true);
    assert.ok(problems.every(({ line }: { line: number }) => line >= 1));
  });

  const wrong: readonly (readonly [what: string, text: string, sentence: RegExp])[] = [
    [
      'garbage',
      '\u0000\u0001 not a program',
      /p\.json cannot be imported\. It is no JSON: .*\. Name a file that holds one published program\.$/,
    ],
    ['nothing', '', /It is no JSON: /],
    ['a megabyte of brackets', '['.repeat(1_000_000), /It is no JSON: /],
    [
      'a megabyte of closed brackets',
      `${'['.repeat(500_000)}${']'.repeat(500_000)}`,
      /It is a list of 1, and one program is wanted/,
    ],
    [
      'nesting inside of an action',
      `{"metadata":{"task_description":"x"},"states":[{"id":"a","verification":{"type":"terminal_state"}}],"transitions":[{"from":"a","to":"a","action":{"type":"conditional","then":${'{"then":'.repeat(100_000)}1${'}'.repeat(100_000)}}}]}`,
      /It does not say for which app it is\. Say it: --app <package>$/,
    ],
    ['more than any program has', ' '.repeat(4_000_001), /It has 4000001 characters, and a program has some thousand/],
    ['a number', '7', /It is a number, and a program is an object with states and transitions\.$/],
    ['a list', '[{}, {}]', /It is a list of 2, and one program is wanted\. Write one of them to a file of its own\.$/],
    ['something else', '{"a": 1}', /It has no states and transitions\. A program is \{metadata, states, transitions\}/],
    [
      'a state of a wrong type',
      '{"metadata":{"task_description":"x"},"states":[5],"transitions":[]}',
      /at states\[1\] wanted an object, found a number\./,
    ],
    [
      'an id of a wrong type',
      '{"metadata":{"task_description":"x"},"states":[{"id":[],"verification":{"type":"x"}}],"transitions":[]}',
      /at states\[1\]\.id wanted a string, found a list\./,
    ],
    [
      'a transition without its beginning',
      '{"metadata":{"task_description":"x"},"states":[],"transitions":[{"to":"a","action":"wait"}]}',
      /at transitions\[1\]\.from wanted a string, found nothing\./,
    ],
    [
      'an action that is none',
      '{"metadata":{"task_description":"x"},"states":[],"transitions":[{"from":"a","to":"a","action":7}]}',
      /at transitions\[1\]\.action wanted an action, found a number\./,
    ],
    ['no state', '{"task":"x","states":[],"transitions":[]}', /It has no state: there is nothing to do\./],
    [
      'a circle',
      '{"task":"x","app":"com.app","states":[{"id":"a","verify":"text=a"},{"id":"b","verify":"text=b"}],"transitions":[{"from":"a","to":"b","action":"tap text=b"},{"from":"b","to":"a","action":"tap text=a"}]}',
      /It goes in circles: no way leads from 'a' to an end\./,
    ],
    [
      'a web page',
      '{"task":"x","app":"http://shop.example/","states":[{"id":"a","verify":"task complete"}],"transitions":[]}',
      /It is for the web page http:\/\/shop\.example\/, and a machine is for an app of a phone\./,
    ],
  ];
  for (const [what, text, sentence] of wrong) {
    it(`refuses ${what} in one sentence, with 2`, async () => {
      const { code, stdout, stderr } = await given(text);
      assert.equal(code, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr.trimEnd(), sentence);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }
});
