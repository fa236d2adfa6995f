import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FakeDevice } from '../../../src/device/index.js';
import { type Machine, parseMachine } from '../../../src/machine/index.js';
import {
  type Attendant,
  dryRun,
  type Overseer,
  type ReplayOptions,
  type ReplayResult,
  replay,
} from '../../../src/preact/index.js';
import { files, filesDevice, PACKAGE, URI } from './files.js';
import { pressing } from './guests.js';

const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

describe('an act that cannot be undone, on a phone in another language than the machine was gated in', () => {
  it('was done, and behind its question in other words nobody could say whether: it is not begun, and whoever takes over does it once', async () => {
    const asked: string[] = [];
    const attendant: Attendant = {
      beforeStep: async (sentence) => {
        asked.push(sentence);
        return undefined;
      },
    };
    const { device, result, told } = await deleted(deleting(), { attendant });
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(asked, ["Tap button 'a.pdf'"], 'nobody is asked whether to do what is not done');
    assert.match(
      result.reason ?? '',
      /On 'marked': wanted to tap button 'Löschen', and to know .* that it was done; saw a phone in another language/,
    );
    assert.deepEqual(
      result.misses.map(({ acted }) => acted),
      ['no'],
    );
    assert.deepEqual(told, []);
    assert.deepEqual(await files(device), ['a.pdf', 'b.pdf']);

    const handed = await deleted(deleting(), { presses: ['Löschen', 'Ja, löschen'] });
    assert.equal(handed.result.outcome, 'passed with detour', handed.result.reason);
    assert.equal(handed.told.length, 2, 'what may be what cannot be undone is told before it is done');
    assert.deepEqual(await files(handed.device), ['b.pdf']);
  });

  it('is not begun by the machine where whoever took over came back to it, either', async () => {
    const { device, result } = await deleted(deleting(), { presses: ['Löschen', 'Abbrechen'] });
    assert.equal(result.outcome, 'diverged', result.reason);
    assert.equal(result.detours.length, 1);
    assert.deepEqual(await files(device), ['a.pdf', 'b.pdf']);
  });

  it('is done by the machine alone where what comes behind it is known by ids, or an end asks outside the screen', async () => {
    const byIds = (text: string) =>
      text.replace("//*[@text='Delete this file?']", id('question')).replace("//*[@text='Yes, delete']", id('yes'));
    const { device, result } = await deleted(deleting(byIds));
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(await files(device), ['b.pdf']);
    const probed = (text: string) =>
      `${byIds(text)}  verify //*[@text='Files']\n  probe content ${URI} where name = $name count 0\n`;
    const other = await deleted(deleting(probed), { presses: [] });
    assert.deepEqual(await files(other.device), ['b.pdf'], other.result.reason);
    const unprobed = await deleted(deleting((text) => `${byIds(text)}  verify //*[@text='Files']\n`));
    assert.deepEqual(await files(unprobed.device), ['a.pdf', 'b.pdf']);
    assert.match(unprobed.result.reason ?? '', /On 'sure': wanted to tap button 'Ja, löschen'/);
  });

  it('was begun in the middle of a screen, where only the words of the step behind it would tell that it was done', async () => {
    const inTheMiddle = (next: string) =>
      deleting((text) =>
        text
          .replace(' -> sure  irreversible', `  irreversible\n  do tap ${next} -> gone  irreversible`)
          .replace(/state sure\n(?: .*\n)*/, ''),
      );
    const { device, result } = await deleted(inTheMiddle("//*[@text='Yes, delete']"));
    assert.match(result.reason ?? '', /On 'marked': wanted to tap button 'Löschen', and to know behind it/);
    assert.deepEqual(await files(device), ['a.pdf', 'b.pdf']);
    const run = { bindings: { name: 'a.pdf' }, device, clock: device.clock, isForeign: true };
    const foreseen = await dryRun({ ...run, machine: inTheMiddle(id('yes')) });
    assert.ok(!foreseen.steps.some(({ untold }) => untold !== undefined), 'what is found by its id tells it');
  });

  it('is not begun where words must not be there, which are never there in another language', async () => {
    const machine = deleting((text) =>
      text
        .replace("//*[@text='Delete this file?']", id('question'))
        .replace(`  verify ${id('marked')}\n`, (line) => `${line}  verify absent //*[@text='Still in use']\n`),
    );
    const { device, result } = await deleted(machine);
    assert.match(result.reason ?? '', /by which words the machine would know that it is not to be done yet/);
    assert.deepEqual(await files(device), ['a.pdf', 'b.pdf']);
  });

  it('had passed on a screen that only lacks what the end must not say, which is never said there', async () => {
    const byIds = (text: string) =>
      text.replace("//*[@text='Delete this file?']", id('question')).replace("//*[@text='Yes, delete']", id('yes'));
    const lacking = deleting((text) => `${byIds(text)}  verify absent //*[@text='This file could not be deleted']\n`);
    for (const presses of [undefined, ['Ja, löschen']]) {
      const { result } = await deleted(lacking, { ...(presses && { presses }) });
      assert.equal(result.outcome, 'diverged', result.reason);
      assert.deepEqual(result.probes, []);
    }
    const { result } = await deleted(lacking, { german: false });
    assert.equal(result.outcome, 'passed', result.reason);
  });

  it('is told before anything is done', async () => {
    const device = filesDevice(true);
    const told = async (isForeign: boolean) => {
      const run = { machine: deleting(), bindings: { name: 'a.pdf' }, device, clock: device.clock, isForeign };
      return (await dryRun(run)).steps.filter(({ untold }) => untold !== undefined).map(({ state }) => state);
    };
    assert.deepEqual([await told(true), await told(false)], [['marked'], []]);
  });

  it('is done as ever on a phone in the language of the machine', async () => {
    const { device, result } = await deleted(deleting(), { german: false });
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(await files(device), ['b.pdf']);
  });
});

/** Knows its list and the marked file by ids, and the question by its words. */
function deleting(otherwise: (text: string) => string = (text) => text): Machine {
  const text = [
    'machine files/delete',
    'goal    "Delete the file {name}"',
    `app     ${PACKAGE}`,
    'param   name: file',
    '',
    'state files',
    `  verify ${id('list')}`,
    '  do tap //*[@text=$name] -> marked',
    '',
    'state marked',
    `  verify ${id('marked')}`,
    `  do tap ${id('delete')} -> sure  irreversible`,
    '',
    'state sure',
    "  verify //*[@text='Delete this file?']",
    "  do tap //*[@text='Yes, delete'] -> gone  irreversible",
    '',
    'final gone',
    `  verify ${id('list')}`,
    '  verify absent //*[@text=$name]',
    '',
  ].join('\n');
  const parsed = parseMachine(otherwise(text));
  return parsed.kind === 'machine'
    ? parsed.machine
    : assert.fail(parsed.problems.map(({ sentence }) => sentence).join('\n'));
}

async function deleted(
  machine: Machine,
  {
    presses,
    german = true,
    ...more
  }: Partial<ReplayOptions> & { readonly presses?: readonly string[]; readonly german?: boolean } = {},
): Promise<{ device: FakeDevice; result: ReplayResult; told: readonly string[] }> {
  const device = filesDevice(german);
  const told: string[] = [];
  const overseer: Overseer = {
    before: async ({ sentence }) => {
      told.push(sentence);
      return undefined;
    },
  };
  const fallback = presses && { policy: pressing(...presses), goal: 'Delete the file a.pdf', maxSteps: 5 };
  const result = await replay({
    isForeign: german,
    ...{ machine, bindings: { name: 'a.pdf' }, device, clock: device.clock, overseer },
    ...(fallback && { fallback }),
    ...more,
  });
  return { device, result, told };
}
