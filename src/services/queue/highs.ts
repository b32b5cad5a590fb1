import loadHighs from 'highs';
import type { Found, MixedIntegerModel, Solve, Solved, SolveLimits } from '../../core/scheduling/mixed-integer.ts';

/**
 * HiGHS, the exact solver of the University of Edinburgh, as WebAssembly: no native code and no process of its own.
 *
 * It runs to the end of each model without giving way: call it in a thread that has nothing else to do. `isStopped` is asked while
 * it works.
 */
export const highsSolver = async (isStopped: () => boolean): Promise<Solve> => {
  const highs = await loadHighs();
  const { mipInterrupt, mipLogging } = highs.constants.callbackType;
  return (model: MixedIntegerModel, { seconds, gap, onProgress }: SolveLimits): Solved =>
    highs.withModel(asHighsModel(model, highs.infinity), (it): Solved => {
      it.options.set({ output_flag: false, time_limit: Math.max(0.1, seconds), mip_rel_gap: gap, mip_abs_gap: 1e-3 });
      const found = ({ mip_primal_bound: cost, mip_dual_bound: bound }: Bounds): Found => ({
        cost: cost === undefined || cost >= highs.infinity ? Number.POSITIVE_INFINITY : cost,
        bound: bound === undefined || bound <= -highs.infinity ? Number.NEGATIVE_INFINITY : bound,
      });
      it.run({
        [mipInterrupt]: (event) => {
          if (isStopped()) event.interrupt();
        },
        [mipLogging]: (event) => {
          onProgress?.(found(event.data));
        },
      });
      const { colValue } = it.getSolution();
      const hasValues = it.info.get('primal_solution_status') === feasible;
      const bound = Number(it.info.get('mip_dual_bound'));
      return {
        values: hasValues ? [...colValue] : null,
        cost: hasValues ? it.getObjectiveValue() : Number.POSITIVE_INFINITY,
        bound: Number.isFinite(bound) ? bound : Number.NEGATIVE_INFINITY,
      };
    });
};

interface Bounds {
  readonly mip_primal_bound?: number;
  readonly mip_dual_bound?: number;
}

/** `kSolutionStatusFeasible` of HiGHS. */
const feasible = 2;

const asHighsModel = ({ cost, most, whole, rows, offset }: MixedIntegerModel, infinity: number) => {
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  const within = (value: number): number => Math.max(-infinity, Math.min(infinity, value));
  return {
    numCols: cost.length,
    numRows: rows.length,
    offset,
    colCost: Float64Array.from(cost),
    colLower: new Float64Array(cost.length),
    colUpper: Float64Array.from(most, within),
    rowLower: Float64Array.from(rows, (row) => within(row.least)),
    rowUpper: Float64Array.from(rows, (row) => within(row.most)),
    integrality: Int32Array.from(whole, Number),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: cost.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap((row) => row.columns)),
      values: Float64Array.from(rows.flatMap((row) => row.values)),
    },
  } as const;
};
