import { literal } from '../../../host/src/screen/index.js';
import { type MutantRecord, relabelledTexts } from '../record.js';

/** What Android calls the three dots, in English. */
export const OVERFLOW = 'More options';

/** Selectors that were written for the original, as the mutant needs them. Pure. */
export class Translation {
  readonly #record: MutantRecord;
  readonly #relabelled: readonly string[];

  constructor(record: MutantRecord) {
    this.#record = record;
    this.#relabelled = relabelledTexts(record);
  }

  /** @param selector as solutions write them: one pair, or an XPath that compares attributes with literals */
  selector(selector: string): string {
    const [, key, value] = /^(id|text|desc)=([^&]*)$/.exec(selector) ?? [];
    if (key === 'id') return `id=${this.#id(value ?? '')}`;
    if (key !== undefined) return `//*[${this.#text(key === 'text' ? 'text' : 'content-desc', value ?? '')}]`;
    return selector.replace(
      /@(resource-id|text|content-desc)\s*=\s*(?:'([^']*)'|"([^"]*)")/g,
      (_all, name: string, single: string | undefined, double: string | undefined) => {
        const words = single ?? double ?? '';
        return name === 'resource-id' ? `@resource-id=${literal(this.#id(words))}` : this.#text(name, words);
      },
    );
  }

  /** What a text of the original may read. */
  texts(text: string): readonly string[] {
    return this.#record.texts[text] ?? [text];
  }

  #id(id: string): string {
    const own = `${this.#record.package}:id/`;
    const name = id.startsWith(own) ? this.#record.ids[id.slice(own.length)] : undefined;
    return name === undefined ? id : own + name;
  }

  #text(attribute: string, text: string): string {
    const attributes = this.#relabelled.includes(text) ? ['text', 'content-desc'] : [attribute];
    const conditions = attributes.flatMap((name) => this.texts(text).map((one) => `@${name}=${literal(one)}`));
    return conditions.length === 1 ? conditions.join() : `(${conditions.join(' or ')})`;
  }
}
