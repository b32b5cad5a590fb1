/** One linear rule over columns: the sum of `values` times `columns` lies between `least` and `most`, both inclusive. */
export interface Row {
  readonly columns: ReadonlyArray<number>;
  readonly values: ReadonlyArray<number>;
  readonly least: number;
  readonly most: number;
}

/** A mixed integer model, to be made as small as its rows allow. Every column is at least 0. */
export interface MixedIntegerModel {
  readonly cost: ReadonlyArray<number>;
  readonly most: ReadonlyArray<number>;
  readonly whole: ReadonlyArray<boolean>;
  readonly rows: ReadonlyArray<Row>;
  /** Added to the cost whatever the columns are. */
  readonly offset: number;
}

/** What a solver knows of a model while it works, and at the end. */
export interface Found {
  /** The cost of the best values so far; infinite where there are none. */
  readonly cost: number;
  /** No values whatever can cost less: proven. */
  readonly bound: number;
}

export interface Solved extends Found {
  /** Null where none were found in the time, or where there are none. */
  readonly values: ReadonlyArray<number> | null;
}

export interface SolveLimits {
  readonly seconds: number;
  /** It may stop when the cost is at most this share above the bound. */
  readonly gap: number;
  readonly onProgress?: (found: Found) => void;
}

/** An exact solver. It gives back the best values that it has when it is stopped or the time is over, and says what is proven. */
export type Solve = (model: MixedIntegerModel, limits: SolveLimits) => Solved;

/** Builds a model column by column and row by row. */
export interface ModelBuilder {
  /** The number of the new column. */
  readonly column: (cost: number, most: number, whole: boolean) => number;
  readonly row: (terms: ReadonlyArray<Term>, least: number, most: number) => void;
  readonly build: (offset?: number) => MixedIntegerModel;
}
export type Term = readonly [column: number, value: number];

export const modelBuilder = (): ModelBuilder => {
  const cost: number[] = [];
  const most: number[] = [];
  const whole: boolean[] = [];
  const rows: Row[] = [];
  return {
    column: (itsCost, itsMost, isWhole) => {
      most.push(itsMost);
      whole.push(isWhole);
      return cost.push(itsCost) - 1;
    },
    row: (terms, least, itsMost) => {
      if (terms.length > 0)
        rows.push({ columns: terms.map(([column]) => column), values: terms.map(([, value]) => value), least, most: itsMost });
    },
    build: (offset = 0) => ({ cost, most, whole, rows, offset }),
  };
};
