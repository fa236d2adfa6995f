import type { Action, Normaliser } from '../../actions/action.js';
import type { Comparison, ItemType, ParamType, Probe } from '../model.js';

type KeyName = Extract<Action<never, never>, { kind: 'key' }>['key'];
type Namespace = Extract<Probe, { kind: 'setting' }>['namespace'];

// Records, not lists: a word that the model gains and this page lacks is a compile error.
const NORMALISERS: Record<Normaliser, true> = { exact: true, digits: true, case: true, length: true };
const KEYS: Record<KeyName, true> = {
  back: true,
  home: true,
  enter: true,
  recents: true,
  delete: true,
  tab: true,
  escape: true,
  menu: true,
};
const NAMESPACES: Record<Namespace, true> = { global: true, secure: true, system: true };
const COMPARISONS: Record<Comparison, true> = { '=': true, '!=': true, '<': true, '<=': true, '>': true, '>=': true };
const TYPES: Record<ParamType, true> = {
  text: true,
  phone: true,
  email: true,
  date: true,
  time: true,
  duration: true,
  number: true,
  enum: true,
  file: true,
  list: true,
  secret: true,
};
const ITEMS: Record<ItemType, true> = {
  text: true,
  phone: true,
  email: true,
  date: true,
  time: true,
  duration: true,
  number: true,
  file: true,
};

/** A closed set of words, and what one of them is called. */
export interface Vocabulary<W extends string> {
  readonly noun: string;
  readonly words: readonly W[];
}

function vocabulary<W extends string>(noun: string, words: Record<W, true>): Vocabulary<W> {
  return { noun, words: Object.keys(words) as W[] };
}

export const normalisers = vocabulary('a normaliser', NORMALISERS);
export const keys = vocabulary('a key', KEYS);
export const namespaces = vocabulary('a settings namespace', NAMESPACES);
export const comparisons = vocabulary('a comparison', COMPARISONS);
export const paramTypes = vocabulary('a type', TYPES);
export const itemTypes = vocabulary('what a list can be of', ITEMS);
