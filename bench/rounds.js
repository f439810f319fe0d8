/**
 * @typedef {{ name: string, unit: string, goal: number, ours: number, limit: number, ratio: number, spread: [number, number] }} Comparison
 */

/**
 * Measures ours and the limit in turn, round after round, so that a machine whose speed drifts is the same for both.
 * The ratio is taken within each round; the median is what counts.
 * @param {{ name: string, unit: string, goal: number, rounds?: number,
 *   ours: () => Promise<number>, limit: () => Promise<number> }} what both give a speed: more is better
 * @returns {Promise<Comparison>}
 */
export async function compare({ name, unit, goal, ours, limit, rounds = 5 }) {
  await ours();
  await limit();
  const seen = [];
  for (let round = 0; round < rounds; round++) {
    const pair = { ours: 0, limit: 0 };
    const inTurn = round % 2 === 0 ? ['ours', 'limit'] : ['limit', 'ours'];
    for (const side of inTurn) pair[side] = await (side === 'ours' ? ours() : limit());
    seen.push(pair);
  }
  const ratios = seen.map((pair) => pair.ours / pair.limit);
  return {
    name,
    unit,
    goal,
    ours: median(seen.map((pair) => pair.ours)),
    limit: median(seen.map((pair) => pair.limit)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
  };
}

/** @param {number[]} figures */
export function median(figures) {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
