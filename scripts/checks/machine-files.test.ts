import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkMachineFiles } from './machine-files.js';

const machine = `machine notes/open
goal "Open the notes"
app com.example.notes

state home
  verify //*[@text='Home']
  do tap //*[@text='Notes'] -> list

final list
  verify //*[@text='All notes']
`;
const grown = machine.replace(' -> list\n', " -> list\n  or tap //*[@content-desc='Notes'] -> list\n");

describe('the check of machine files', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'reprise-machines-'));
    git('init', '-q');
    commit({ 'statemachines/notes/open.preact': machine });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], {
      cwd: root,
      stdio: 'ignore',
    });
  const lay = (files: Record<string, string>) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
  };
  const commit = (files: Record<string, string>) => {
    lay(files);
    git('add', '-A');
    git('commit', '-q', '-m', 'x');
  };
  const problems = () => checkMachineFiles(root).join('\n');

  it('passes files that are in order, and one that has grown', () => {
    assert.equal(problems(), '');
    lay({ 'statemachines/notes/open.preact': grown });
    assert.equal(problems(), '');
  });

  it('sees a lost path in a checkout that belongs to another user, as in many a container', () => {
    lay({ 'statemachines/notes/open.preact': grown });
    commit({});
    lay({ 'statemachines/notes/open.preact': machine });
    const own = problems();
    assert.match(own, /has lost a path/);
    // How git's own tests play another owner.
    process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
    try {
      assert.throws(() => execFileSync('git', ['log'], { cwd: root, stdio: 'ignore' }));
      assert.equal(problems(), own);
    } finally {
      delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'];
    }
  });

  it('names the line of a syntax error', () => {
    lay({ 'statemachines/notes/broken.preact': machine.replace('do tap', 'do tapp') });
    assert.match(problems(), /^statemachines\/notes\/broken\.preact:7:\d+: /);
  });

  it('names a target that is no state', () => {
    lay({ 'statemachines/notes/astray.preact': machine.replace('-> list', '-> lsit') });
    assert.match(problems(), /^statemachines\/notes\/astray\.preact:\d+: .*lsit/);
  });

  it('fails when a changed machine has lost a path', () => {
    commit({ 'statemachines/notes/open.preact': grown });
    lay({ 'statemachines/notes/open.preact': machine });
    assert.match(problems(), /notes\/open\.preact has lost a path/);
  });

  it('fails in a clean clone when the last commit lost it', () => {
    commit({ 'statemachines/notes/open.preact': grown });
    commit({ 'statemachines/notes/open.preact': machine });
    assert.match(problems(), /notes\/open\.preact has lost a path/);
  });

  it('fails when a machine is gone, unless it was retired with a reason', () => {
    rmSync(path.join(root, 'statemachines/notes/open.preact'));
    assert.match(problems(), /notes\/open\.preact is gone/);
    lay({
      'statemachines/retired.json': '[{"file": "statemachines/notes/open.preact", "reason": "The app is no more."}]',
    });
    assert.equal(problems(), '');
  });

  it('asks nothing of history where there is none', () => {
    rmSync(path.join(root, '.git'), { recursive: true });
    lay({ 'statemachines/notes/open.preact': machine.replace("'All notes'", "'Other'") });
    assert.equal(problems(), '');
  });
});
