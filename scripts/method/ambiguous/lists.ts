import type { Draws } from '../../tasks/draws.js';
import type { Person } from './people-list.js';

const FIRST = [
  'Ada',
  'Ben',
  'Cora',
  'Dev',
  'Ewa',
  'Finn',
  'Gita',
  'Hugo',
  'Ines',
  'Jun',
  'Kira',
  'Lars',
  'Mei',
  'Noor',
];
const LAST = ['Okafor', 'Tanaka', 'Lindqvist', 'Moreau', 'Castillo', 'Haddad', 'Novak', 'Mensah', 'Silva', 'Weiss'];
const NOTES = ['Work', 'Home', 'Mobile', 'Other'];

/** In what a row is like the one that is meant. */
export const likenesses = [
  'same name',
  'longer name',
  'shorter name',
  'other case',
  'named in the note',
  'none',
] as const;
export type Likeness = (typeof likenesses)[number];

/** A list in which others are like the one that is meant. */
export interface AmbiguousList {
  readonly people: readonly Person[];
  readonly meant: Person;
  readonly likeness: Likeness;
  /** Two have the very name: whoever is taken is taken by chance. */
  readonly isAmbiguous: boolean;
}

/** A list of a seed: 2 to 16 people, one of whom is meant, and one to three who are like them, anywhere. */
export function ambiguousList(draws: Draws): AmbiguousList {
  const names = draws.for('names').sample(allNames(), draws.for('count').int(1, 12));
  const [name = ''] = names;
  const likeness = draws.for('likeness').pick(likenesses);
  const count = likeness === 'none' ? 0 : draws.for('how many').int(1, 3);
  const alike = Array.from({ length: count }, () => like(name, likeness));
  const others = names.slice(1).map((other) => ({ name: other, note: draws.for(other).pick(NOTES) }));
  const meant = { name, note: 'Work' };
  const all = draws.for('order').sample([meant, ...alike, ...others], 1 + alike.length + others.length);
  const people = all.map((person, at) => ({ ...person, number: `+1555010${String(at).padStart(4, '0')}` }));
  return {
    people,
    meant: people[all.indexOf(meant)] as Person,
    likeness,
    isAmbiguous: people.filter((person) => person.name === name).length > 1,
  };
}

function like(name: string, likeness: Likeness): Omit<Person, 'number'> {
  switch (likeness) {
    case 'same name':
      return { name, note: 'Work' };
    case 'longer name':
      return { name: `${name}-Weber`, note: 'Work' };
    case 'shorter name':
      return { name: name.split(' ')[0] ?? name, note: 'Work' };
    case 'other case':
      return { name: name.toUpperCase(), note: 'Work' };
    case 'named in the note':
      return { name: 'Zoe Zeller', note: name };
    case 'none':
      return { name: 'Zoe Zeller', note: 'Work' };
    default:
      return likeness satisfies never;
  }
}

function allNames(): readonly string[] {
  return FIRST.flatMap((first) => LAST.map((last) => `${first} ${last}`));
}
