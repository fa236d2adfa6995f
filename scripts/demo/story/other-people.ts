import type { Machine } from '../../../host/src/machine/index.js';
import { contacts, must, replayRecorded, type Story } from './context.js';

const PEOPLE = [
  { first: 'Grace', last: 'Hopper', phone: '+1 555 0142' },
  { first: '雷', last: '李', phone: '+86 10 5550 0199' },
] as const;

/** c. Replayed for two other people; the contacts provider proves each. */
export async function otherPeople(story: Story, machine: Machine): Promise<void> {
  for (const person of PEOPLE) {
    const name = `${person.first} ${person.last}`;
    const { result } = await replayRecorded(story, {
      title: `Replay for ${name}`,
      machine,
      bindings: person,
      goal: `Create a new contact for ${name} with number ${person.phone}`,
      trust: 'live: gated, oracle probe',
    });
    must(result.outcome === 'passed', `a clean replay for ${name}`);
    const row = (await contacts(story)).find((line) => line.includes(name));
    must(row !== undefined, `${name} in the contacts provider`);
    story.stage.narrator.say(`provider: ${row}`);
  }
}
