import type { Field } from './asks.js';
import { isOneName, namesOf } from './person-names.js';
import type { Placement, Placing } from './placing.js';
import type { Value } from './values.js';

/**
 * A person's name in the fields for its parts. A part that the goal calls so ("last name Smith") goes where it says; a whole name is parted only
 * where the goal leaves no doubt where its first part ends. Pure.
 */
export function placeNames(fields: readonly Field[], values: readonly Value[]): Placing {
  const firsts = fields.filter(({ part }) => part === 'first');
  const lasts = fields.filter(({ part }) => part === 'last');
  if (firsts.length + lasts.length === 0) return { placements: [] };
  const said = {
    first: values.filter(({ part }) => part === 'first'),
    last: values.filter(({ part }) => part === 'last'),
  };
  const people = whole(values);
  const all = [...said.first, ...said.last, ...people];
  if (all.length === 0) return { placements: [] };
  if (firsts.length > 1 || lasts.length > 1) return { doubt: `The form asks for the names of several people. ${SAY}` };
  if (said.first.length > 1 || said.last.length > 1 || people.length > 1)
    return { doubt: `The form asks for one name, and the goal says ${quoted(all)}. ${SAY}` };
  const placements: Placement[] = [];
  const put = (field: Field | undefined, value: Value | undefined, text = value?.text, isParted = false) => {
    if (field !== undefined && value !== undefined && text !== undefined)
      placements.push({
        node: field.node,
        text,
        value,
        label: field.label,
        as: 'exact',
        ...(isParted && { isParted }),
      });
  };
  const [first, last] = [firsts[0], lasts[0]];
  put(first, said.first[0]);
  put(last, said.last[0]);
  const [person] = people;
  if (person === undefined) return { placements };
  // Whoever was here before has put it in.
  if (first && last && `${first.node.text} ${last.node.text}` === person.text) {
    put(first, person, first.node.text);
    put(last, person, last.node.text);
    return { placements };
  }
  const other = fields.find((field) => field.asksName && field.words.includes('name'));
  if (other !== undefined)
    return { doubt: `The form asks for a name and for its parts: '${other.label}', ${labels(fields)}. ${SAY}` };
  const taken = said.first[0] ?? said.last[0];
  if (taken !== undefined) {
    const left = said.first[0] === undefined ? first : last;
    if (person.text.includes(taken.text) || left === undefined || (said.first[0] && said.last[0]))
      return { doubt: parts(person, fields) };
    put(left, person);
    return { placements };
  }
  if (first !== undefined && isOneName(person.text)) put(first, person);
  else {
    const names = first && last && namesOf(person);
    if (names === undefined) return { doubt: parts(person, fields) };
    put(first, person, names[0], true);
    put(last, person, names[1], true);
  }
  return { placements };
}

const SAY = 'Say which is which: first name "...", last name "...".';

/** Whole names of people: what the goal's contact is called; where nothing is, a name that is called nothing. */
function whole(values: readonly Value[]): readonly Value[] {
  const names = values.filter(({ kind, part }) => part === undefined && (kind === 'name' || kind === 'quoted'));
  const titles = names.filter(({ isTitle }) => isTitle);
  return titles.length > 0 ? titles : names.filter(({ kind, called }) => kind === 'name' && called.length === 0);
}

function parts({ text }: Value, fields: readonly Field[]): string {
  return `The form asks for ${labels(fields)}, and nobody can tell which part of '${text}' is which. ${SAY}`;
}

function labels(fields: readonly Field[]): string {
  return fields
    .filter(({ part }) => part !== undefined)
    .map(({ label }) => `'${label}'`)
    .join(' and ');
}

function quoted(values: readonly Value[]): string {
  return values.map(({ text }) => `'${text}'`).join(', ');
}
