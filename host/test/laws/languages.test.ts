import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ScriptPolicy } from '../../src/agent/index.js';
import { Deadline } from '../../src/base/index.js';
import { FakeDevice } from '../../src/device/index.js';
import { type Machine, parseMachine, printMachine } from '../../src/machine/index.js';
import { gateAndKeep } from '../../src/preact/adopt.js';
import { inNamesOf } from '../../src/preact/in-names-of.js';
import {
  type Adopted,
  adopt,
  adoptBeside,
  compile,
  howForeign,
  isForeign,
  languageOf,
  replay,
  retrieve,
  solve,
} from '../../src/preact/index.js';
import { ownMachine } from '../../src/preact/own-machine.js';
import { trajectoryOf } from '../../src/preact/replay-trajectory.js';
import { whyOtherDeed } from '../../src/preact/same-deed.js';
import { addressBook, PACKAGE } from './address-book.js';
import { Bench, GRACE_GOAL, grace } from './bench.js';

/** The address book on a phone in German. */
async function inGerman(locale = 'de-AT') {
  const other = await Bench.set(({ clock }) => new FakeDevice({ apps: [addressBook({ german: true })], clock }));
  await other.device.shell(`settings put system system_locales ${locale}`);
  await other.device.saveSnapshot('fresh');
  return other;
}

/** Somebody who goes by the ids of the address book, whatever it says. */
function byIds(values: Readonly<Record<string, string>>) {
  const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;
  return new ScriptPolicy(async (hand) => {
    await hand.tap(id('add'));
    for (const [name, value] of Object.entries(values)) await hand.type(id(name), value);
    await hand.tap(id('save'));
  });
}

/** What an English machine's run came to on a German phone, where somebody took over, and what was kept of it. */
async function besides(english: Bench, german: Bench, machine: Machine) {
  const goal = GRACE_GOAL;
  const { device, clock } = german;
  const fallback = { policy: byIds(grace), goal, maxSteps: 20 };
  const result = await replay({ machine, bindings: grace, device, clock, fallback });
  const run = trajectoryOf(machine, result, goal, clock);
  const adopted = await adoptBeside(machine, ['en-US'], result, grace, goal, {
    ...english,
    device,
    clock,
    snapshot: 'fresh',
  });
  return { result, adopted, run: { ...run, reached: true } };
}

function kept(adopted: Adopted | undefined) {
  return adopted?.kind === 'kept' ? adopted.machine : assert.fail(adopted?.reasons.join(' ') ?? 'Nothing to keep.');
}

describe('a phone in another language', () => {
  it('has a machine of its own beside the one of the same goal, and each replays on its phone', async () => {
    await using bench = await Bench.set();
    const english = await bench.kept();
    await using other = await inGerman();
    const { adopted } = await besides(bench, other, english);
    const german = kept(adopted);
    assert.deepEqual(
      bench.library.list().map(({ machine }) => [machine.name, machine.locales, machine.goals, machine.params]),
      [
        [english.name, undefined, english.goals, english.params],
        [`${english.name}-de`, ['de'], english.goals, english.params],
      ],
    );
    const found = retrieve(bench.library.list(), GRACE_GOAL);
    assert.equal(found.kind === 'found' && found.kept.machine.name, english.name);
    for (const [device, machine] of [
      [bench.device, english],
      [other.device, german],
    ] as const) {
      await device.restoreSnapshot('fresh');
      const { outcome, reason } = await replay({ machine, bindings: grace, device, clock: bench.clock });
      assert.equal(outcome, 'passed', reason);
    }
  });

  it('has none where the phone speaks the language that the machine was gated in, or none that is known', async () => {
    await using bench = await Bench.set();
    const english = await bench.kept();
    for (const locale of ['en-GB', 'no-such-locale-at-all']) {
      await using other = await inGerman(locale);
      assert.equal((await besides(bench, other, english)).adopted, undefined, locale);
    }
    assert.ok(isForeign(english, ['en-US'], 'de-DE'));
    assert.ok(!isForeign(english, [], 'de-DE'), 'nobody knows where it was gated');
    assert.ok(!isForeign(english, ['en-US'], undefined), 'the device does not say');
    assert.equal(howForeign(english, ['en-US'], undefined), 'perhaps', 'and may be: no act is begun on it as at home');
    assert.equal(howForeign(english, ['en-US'], 'no-such-locale-at-all'), 'perhaps');
    assert.equal(howForeign(english, [], undefined), false, 'a file without evidence is at home everywhere');
    assert.equal(howForeign({ ...english, locales: ['en'] }, ['en-US'], undefined), false);
    assert.ok(!isForeign({ ...english, locales: ['en'] }, ['en-US'], 'de-DE'), 'its header says where it may run');
  });

  it('took the language that a machine comes from away, where the machine has learnt something there: at home it was foreign then', async () => {
    await using bench = await Bench.set();
    await bench.device.shell('settings put system system_locales en-US');
    const machine = await bench.kept();
    const before = bench.library.locales(machine);
    const [older] = bench.library.trajectories(machine.name);
    assert.ok(older);
    await bench.device.shell('settings put system system_locales de-AT');
    await bench.device.saveSnapshot('fresh');
    const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;
    const text = `${printMachine(machine)}\non rating\n  verify ${id('rating')}\n  do tap ${id('later')}\n`;
    const parsed = parseMachine(text);
    assert.ok(parsed.kind === 'machine');
    const options = { ...bench, library: bench.library, device: bench.device, clock: bench.clock, snapshot: 'fresh' };
    const recorded = { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' };
    const adopted = await gateAndKeep(parsed.machine, older, recorded, [older], options, machine);
    const grown = kept(adopted);
    assert.deepEqual(bench.library.locales(grown), [...before, 'de-AT'].sort());
    assert.ok(!isForeign(grown, bench.library.locales(grown), 'en-GB'), 'it holds all that was gated there');
    assert.ok(!isForeign(grown, bench.library.locales(grown), 'de-DE'));
    assert.deepEqual(bench.library.locales(machine), before, 'what it knew before was never gated in German');
  });

  it('was given a second machine for every phone, or half of the one it had, by somebody who solved the goal there anew', async () => {
    await using bench = await Bench.set();
    await bench.device.shell('settings put system system_locales en-US');
    const english = await bench.kept();
    const text = printMachine(english);
    await using other = await inGerman();
    const options = { library: bench.library, device: other.device, clock: other.clock, snapshot: 'fresh' };
    const solved = async (values: Readonly<Record<string, string>>) => {
      await other.device.restoreSnapshot('fresh');
      const deadline = new Deadline(other.clock, 600_000);
      const found = await solve({ ...options, policy: byIds(values), goal: GRACE_GOAL, app: PACKAGE, deadline });
      assert.equal(found.outcome, 'done', found.why);
      return adopt(found.trajectory, options);
    };
    const crossed = await solved({ first: grace.last, last: grace.first, phone: grace.phone });
    assert.match(
      crossed.kind === 'refused' ? crossed.reasons.join(' ') : '',
      /puts into .* this run put somewhere else|as first/,
    );
    assert.deepEqual(
      bench.library.list().map(({ machine }) => machine.name),
      [english.name],
    );
    assert.deepEqual(kept(await solved(grace)).locales, ['de']);
    const names = bench.library.list().map(({ machine }) => machine.name);
    assert.deepEqual(names, [english.name, `${english.name}-de`]);
    assert.equal(printMachine(bench.library.find(english.name)?.machine ?? english), text);
    assert.equal(retrieve(bench.library.list(), GRACE_GOAL).kind, 'found');
  });

  it('had none where the other one came without its runs, as its app is called otherwise there', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    await using other = await inGerman();
    const { run } = await besides(bench, other, machine);
    const called = { ...machine, app: 'com.example.book', goals: machine.goals.map((goal) => `${goal} in People`) };
    const shared = (checks: string) => {
      const written = printMachine(called)
        .replace(/^made .*$/m, '')
        .replace(/^( {2}verify ).*$/m, `$1${checks}`);
      const parsed = parseMachine(written);
      return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
    };
    const there = { ...run, app: 'com.example.book', goal: `${GRACE_GOAL} in People` };
    await using empty = await Bench.set();
    const own = (checks: string) => ownMachine(shared(checks), 'de', there, grace, empty);
    const named = own("//*[@text='People']");
    assert.deepEqual(named.kind === 'named' ? named.machine.locales : named.reasons, ['de']);
    const unsaid = own("//*[@resource-id='com.example.people:id/title']");
    assert.match(unsaid.kind === 'refused' ? unsaid.reasons.join() : '', /'People' was never put in/);
  });

  it('is told why it has none where what is asked outside the screen is something that the other one makes or reads', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    await using other = await inGerman();
    const { run } = await besides(bench, other, machine);
    const text = printMachine(machine).replace(/^made .*$/m, '');
    const made = text
      .replace(/^( {2}probe .*=) concat\([^)]*\)/m, '$1 $whole')
      .replace(/^(param {3}.*\n)(?!param)/m, "$1let     whole = concat($first, ' ', $last)\n");
    const parsed = parseMachine(made);
    assert.ok(parsed.kind === 'machine' && parsed.machine.lets?.length === 1, made);
    const own = ownMachine({ ...parsed.machine, name: 'people/other' }, 'de', run, grace, bench);
    assert.match(own.kind === 'refused' ? own.reasons.join() : '', /asks outside the screen for \$whole/);
  });

  it('is told apart by the signs, too, and not by the country', () => {
    assert.deepEqual(['de-AT', 'de', 'zh-CN', 'zh-TW', 'zh_HK', 'en-GB', 'no such locale', undefined].map(languageOf), [
      'de',
      'de',
      'zh',
      'zh-Hant',
      'zh-Hant',
      'en',
      undefined,
      undefined,
    ]);
  });

  it('calls an app otherwise than the goal does: that name is no value there, and every other one is', async () => {
    await using bench = await Bench.set();
    const titles = ['People'];
    await using other = await inGerman();
    const { run } = await besides(bench, other, await bench.kept());
    // Its package must not say it, either.
    const of = (place: string) => ({ ...run, app: 'com.example.book', goal: `${GRACE_GOAL} in ${place}` });
    const refusalOf = (compiled: ReturnType<typeof compile>) => (compiled.kind === 'refused' ? compiled.reason : '');
    assert.match(refusalOf(compile(of('People'))), /'People' was never put in/);
    assert.equal(refusalOf(compile(of('People'), [], { titles })), '');
    assert.match(refusalOf(compile(of('Rolodex'), [], { titles })), /'Rolodex' was never put in/);
  });

  it('is not given a machine whose values are others, or in other places of the goal', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const recorded = { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' };
    const called = (first: string, last: string, phone: string, type: 'phone' | 'text' = 'phone'): Machine => ({
      ...machine,
      goals: [`Create a new contact for {${first}} {${last}} with number {${phone}}`],
      params: [
        { name: first, type: 'text' },
        { name: last, type: 'text' },
        { name: phone, type },
      ],
    });
    const german = called('vorname', 'nachname', 'telefon');
    const named = inNamesOf({ machine, recorded }, german);
    assert.deepEqual(named?.recorded, { vorname: 'Ada', nachname: 'Lovelace', telefon: '+1 555 0100' });
    assert.deepEqual(named?.machine.goals, german.goals);
    assert.doesNotMatch(printMachine(named?.machine ?? machine), /\$(?:first|last|phone)\b|\{(?:first|last|phone)\}/);
    assert.equal(inNamesOf({ machine, recorded }, called('vorname', 'nachname', 'telefon', 'text')), undefined);
    assert.equal(inNamesOf({ machine, recorded }, called('last', 'last', 'phone')), undefined);
    const otherwise = { ...german, goals: ['Add {vorname} {nachname}, {telefon}'] };
    assert.equal(inNamesOf({ machine, recorded }, otherwise), undefined);
  });

  it('is not given a machine that does otherwise than the one that it would stand beside', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const text = printMachine(machine).replace(/^made .*$/m, '');
    const made = (written: string) => {
      const parsed = parseMachine(written);
      return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
    };
    const why = (own: Machine, other = machine, recorded: Readonly<Record<string, string>> = grace) =>
      whyOtherDeed(own, other, grace, recorded);
    assert.equal(why(made(text)), undefined);
    const crossed = text.replace(/first'\] \$first/, "first'] $other").replace(/last'\] \$last/, "last'] $first");
    assert.match(why(made(crossed.replace('$other', '$last'))) ?? '', /puts into .*first this run put somewhere else/);
    const without = text.replace(/^ {2}do type .*phone.*$/m, '');
    assert.match(why(made(without)) ?? '', /puts a value into .*phone, and nothing shows that this run did/);
    const byWords = (written: string) =>
      written
        .replace(/@resource-id='com.example.people:id\/(?:first|last|phone)'/g, "@editable='true'")
        .replace(/^ {2}probe .*$/gm, '');
    assert.match(why(made(text), made(byWords(text))) ?? '', /nothing shows which of them this run put in where/);
    const one = byWords(text).replace(/^ {2}do type .*\$(?:first|last).*$/gm, '');
    assert.equal(why(made(text), made(one)), undefined);
    assert.match(
      why(made(without), made(one)) ?? '',
      /a field that only its words tell, and nothing shows that this run did/,
    );
    const answering = text.trimEnd() + "\n  read number //*[@resource-id='com.example.people:id/number']\n";
    assert.match(why(made(text), made(answering)) ?? '', /reads number off its end, and this run nothing/);
    const parted = { first: 'Grace Hop', last: 'per', phone: grace.phone };
    assert.match(why(made(text), machine, parted) ?? '', /ran with 'Grace' as first, and this run put in 'Grace Hop'/);
  });
});
