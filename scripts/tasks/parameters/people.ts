import { type Parameter, textOf } from './parameter.js';

const FIRST = [
  'Amara',
  'Jonas',
  'Mei',
  'Tariq',
  'Ingrid',
  'Paolo',
  'Nadia',
  'Rafael',
  'Sofie',
  'Kwame',
  'Leila',
  'Viktor',
];
const LAST = ['Okafor', 'Lindqvist', 'Tanaka', 'Haddad', 'Brandt', 'Moretti', 'Petrova', 'Duarte', 'Janssen', 'Mensah'];

export interface Person {
  readonly first: string;
  readonly last: string;
}

export const person: Parameter<Person> = {
  type: 'text',
  draw: (draws) => ({ first: draws.pick(FIRST), last: draws.pick(LAST) }),
  say: ({ first, last }) => `${first} ${last}`,
};

export const firstName = textOf(FIRST);

/** An address at a host that is kept free for such uses. */
export const email: Parameter<string> = {
  type: 'email',
  draw: (draws) =>
    `${draws.pick(FIRST)}.${draws.pick(LAST)}@${draws.pick(['example.com', 'example.org'])}`.toLowerCase(),
  say: (value) => value,
};

/** A number that no one has: 555 01xx is kept free for such uses. */
export const phoneNumber: Parameter<string> = {
  type: 'phone',
  draw: (draws) => `+1${draws.int(201, 989)}55501${String(draws.int(0, 99)).padStart(2, '0')}`,
  say: (value) => value,
};
