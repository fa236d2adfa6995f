import type { Let, Machine, NamedElement, Param, Use } from '../model.js';
import { headerPlace, type Place } from '../place.js';
import type { HeaderLine } from './line.js';

/** What the lines above the first block make of a machine. */
export type HeaderOf = Omit<Machine, 'states' | 'interrupts' | 'finals' | 'comments'>;

type Draft<T> = { -readonly [K in keyof T]?: T[K] extends readonly (infer E)[] ? E[] : T[K] };

type Once = Draft<Omit<HeaderOf, 'goals' | 'permissions' | 'params' | 'lets' | 'uses' | 'elements'>>;

/** The newest version of the language that this program reads. */
export const LANGUAGE_VERSION = 1;

/** Puts the lines of a header together. Each answers with its place, or with the sentence why it cannot stand there. */
export class Header {
  readonly #goals: string[] = [];
  readonly #permissions: string[] = [];
  readonly #params: Param[] = [];
  readonly #lets: Let[] = [];
  readonly #uses: Use[] = [];
  readonly #elements: NamedElement[] = [];
  readonly #once: Once = {};

  add(line: HeaderLine): { readonly place: Place } | { readonly sentence: string } {
    switch (line.kind) {
      case 'goal':
        this.#goals.push(line.template);
        return { place: headerPlace.goal(this.#goals.length - 1) };
      case 'permissions':
        this.#permissions.push(...line.permissions);
        return { place: headerPlace.permissions };
      case 'param':
        return this.#addParams(line.params);
      case 'let':
        if (this.#isDeclared(line.let.name)) return declaredTwice(line.let.name);
        this.#lets.push(line.let);
        return { place: headerPlace.let(line.let.name) };
      case 'element':
        if (this.#elements.some(({ name }) => name === line.element.name))
          return {
            sentence: `Two elements are called '${line.element.name}'. Rename one, or write its selectors behind 'or'.`,
          };
        this.#elements.push(line.element);
        return { place: headerPlace.element(line.element.name) };
      case 'use':
        if (this.#uses.some(({ name }) => name === line.use.name))
          return {
            sentence: `Two machines are used as '${line.use.name}'. Rename one: its states are found by that name.`,
          };
        this.#uses.push(line.use);
        return { place: headerPlace.use(line.use.name) };
      case 'machine':
        return this.#sayOnce(line.kind, 'name', line.name);
      case 'app':
        return this.#sayOnce(line.kind, 'app', line.package);
      case 'made':
        return this.#sayOnce(line.kind, 'made', line.made);
      case 'version':
        if (line.version !== LANGUAGE_VERSION) return { sentence: otherVersion(line.version) };
        return this.#sayOnce(line.kind, 'version', line.version);
      case 'package':
        return this.#sayOnce(line.kind, 'package', [...line.bounds]);
      case 'locale':
        return this.#sayOnce(line.kind, 'locales', [...line.locales]);
      case 'density':
        return this.#sayOnce(line.kind, 'densities', [...line.densities]);
      default:
        return line satisfies never;
    }
  }

  /** Tells of a line that was refused, by its first word, so that it is not also called missing. */
  refused(word: string): void {
    if (word === 'machine') this.#once.name ??= '';
    if (word === 'app') this.#once.app ??= '';
  }

  /** The header, once every line was understood; what is missing from it otherwise. */
  finish(): HeaderOf | { readonly missing: readonly string[] } {
    const { name, app, ...more } = this.#once;
    const missing: string[] = [];
    if (name === undefined)
      missing.push('Wanted a line with the name of the machine, found none. Write: machine contacts/add-contact');
    if (app === undefined)
      missing.push(
        'Wanted a line with the package that is started, found none. Write: app com.google.android.contacts',
      );
    if (name === undefined || app === undefined) return { missing };
    return {
      name,
      app,
      ...more,
      goals: this.#goals,
      permissions: this.#permissions,
      params: this.#params,
      ...(this.#lets.length === 0 ? {} : { lets: this.#lets }),
      ...(this.#uses.length === 0 ? {} : { uses: this.#uses }),
      ...(this.#elements.length === 0 ? {} : { elements: this.#elements }),
    };
  }

  /** A line that a header holds once is its own place. */
  #sayOnce<K extends keyof Once>(place: Place, key: K, value: NonNullable<Once[K]>) {
    if (this.#once[key] !== undefined) return { sentence: `'${place}' is said twice. Keep one of the two lines.` };
    this.#once[key] = value;
    return { place };
  }

  #addParams(params: readonly Param[]) {
    for (const { name } of params) {
      if (this.#isDeclared(name) || params.filter((other) => other.name === name).length > 1)
        return declaredTwice(name);
    }
    this.#params.push(...params);
    return { place: headerPlace.param(params[0]?.name ?? '') };
  }

  #isDeclared(name: string): boolean {
    return [...this.#params, ...this.#lets].some((declared) => declared.name === name);
  }
}

function declaredTwice(name: string) {
  return { sentence: `The parameter '${name}' is declared twice. Remove one, or rename it.` };
}

function otherVersion(version: number): string {
  return `This is written in version ${version} of the language, and this program reads version ${LANGUAGE_VERSION}. Run a newer one.`;
}
