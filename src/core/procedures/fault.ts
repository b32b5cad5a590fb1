/** Something wrong in a file of rules: the way to it from the top, and why. */
export interface Fault {
  readonly path: ReadonlyArray<string | number>;
  readonly reason: string;
}
