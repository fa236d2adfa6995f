/** What was opened one after the other and is given back in the opposite order, each of them even where another one fails at it. */
export class Disposables implements AsyncDisposable {
  readonly #opened: AsyncDisposable[] = [];

  /** Gives it back with the rest. */
  use<T extends AsyncDisposable>(resource: T): T {
    this.#opened.push(resource);
    return resource;
  }

  /** Throws the first failure: those after it are mostly its consequences. */
  async [Symbol.asyncDispose](): Promise<void> {
    const failures: unknown[] = [];
    for (const resource of this.#opened.splice(0).reverse()) {
      try {
        await resource[Symbol.asyncDispose]();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
