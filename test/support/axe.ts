import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** For `addInitScript`, or `evaluate`, before `violationsOn`. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, and what is good practice beside it. */
export const RULES = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What breaks these rules on a page as it is now. @param without rules that do not hold here */
export function violationsOn(
  page: Page,
  rules: { type: string; values: readonly string[] } = RULES,
  without: readonly string[] = [],
): Promise<string[]> {
  return page.evaluate(
    async ([runOnly, off]) => {
      const { violations } = await (globalThis as any).axe.run({
        runOnly,
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
        selectors: false,
        // Those of our rules that ask for style sheets are none.
        preload: { assets: ['media'] },
      });
      return violations.flatMap((violation: any) =>
        violation.nodes.map(
          (node: any) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
        ),
      ) as string[];
    },
    [rules, without] as const,
  );
}
