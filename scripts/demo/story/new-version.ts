import { Explorer } from '../../../host/src/agent/index.js';
import { narrateGate, terminalOutput } from '../../../host/src/app/index.js';
import { builtApk } from '../../../host/src/device/index.js';
import type { Machine } from '../../../host/src/machine/index.js';
import { grow } from '../../../host/src/preact/index.js';
import { contacts, must, replayRecorded, type Story } from './context.js';

const PERSON = { first: 'Katherine', last: 'Johnson', phone: '+1 555 0118' };
const NEXT = { first: 'Dorothy', last: 'Vaughan', phone: '+1 555 0126' };
const GOAL = `Create a new contact for ${PERSON.first} ${PERSON.last} with number ${PERSON.phone}`;

/** d. The app is updated over the old one: miss, hand-over, rejoin, growth, gate, and then no hand-over at all; the old version still works. */
export async function newVersion(story: Story, machine: Machine): Promise<Machine> {
  const { device, embedded, clock, library, narrator } = story.stage;
  await device.saveSnapshot('version-1');
  narrator.say('version 2 is installed over version 1, the data stays');
  await embedded.install(await builtApk('contacts-2'));
  await device.saveSnapshot('version-2');

  const { result } = await replayRecorded(story, {
    title: 'Version 2: miss, hand-over, rejoin',
    machine,
    bindings: PERSON,
    goal: GOAL,
    fallback: { policy: new Explorer(), goal: GOAL, maxSteps: 20 },
    trust: 'live: gated, oracle probe',
  });
  must(result.outcome === 'passed with detour', 'version 2 to need a detour and to be finished');
  must(result.misses.length > 0, 'a miss that shows what was wanted and seen');

  const output = {
    ...terminalOutput(false, process.stdout, process.stderr),
    say: (line: string) => narrator.say(line),
  };
  const grown = await grow(machine, result, PERSON, GOAL, 'grown: version 2 of the app', {
    library,
    device,
    snapshot: 'version-2',
    clock,
    listener: narrateGate(output),
  });
  must(
    grown.kind === 'kept',
    `the gate to pass the grown machine (${grown.kind === 'refused' ? grown.reasons.join(' ') : ''})`,
  );
  narrator.good(`kept the grown ${grown.machine.name}; the old version stays in the library`);

  await device.restoreSnapshot('version-2');
  const again = await replayRecorded(story, {
    title: 'Version 2 again: no hand-over',
    machine: grown.machine,
    bindings: NEXT,
    goal: `Create a new contact for ${NEXT.first} ${NEXT.last} with number ${NEXT.phone}`,
    trust: 'live: gated, oracle probe',
  });
  must(
    again.result.outcome === 'passed' && again.result.misses.length === 0,
    'a replay on version 2 with no hand-over',
  );

  await device.restoreSnapshot('version-1');
  narrator.say('back on version 1');
  const old = await replayRecorded(story, {
    title: 'Version 1 still: the old path',
    machine: grown.machine,
    bindings: PERSON,
    goal: GOAL,
    trust: 'live: gated, oracle probe',
  });
  must(old.result.outcome === 'passed' && old.result.misses.length === 0, 'the old path to work on version 1');
  must(
    (await contacts(story)).some((line) => line.includes('Katherine Johnson')),
    'Katherine Johnson in the provider',
  );
  return grown.machine;
}
