/**
 * What was lately made of texts, so that equal ones are worked out once: the last so many, and up to as many again. A text that is asked for stays;
 * those that nobody asks for leave by halves, which costs less than to keep all of them in order.
 */
export class Recent<Value> {
  readonly #most: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  /** @param most how many stay for certain */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is known of the text, or is made of it now. */
  of(text: string, make: () => Value): Value {
    const known = this.#young.get(text);
    if (known !== undefined || this.#young.has(text)) return known as Value;
    const value = this.#old.has(text) ? (this.#old.get(text) as Value) : make();
    this.#young.set(text, value);
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    return value;
  }
}
