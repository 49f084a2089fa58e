/** Parameters of one statement: a value goes beside the text, so that nothing a visitor typed is ever SQL, or in a log of statements. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value; gives its place in the text. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
