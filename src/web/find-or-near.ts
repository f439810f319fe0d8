import type { Page } from '../common/page.js';

/** Looks for words; where nothing holds them, for words like them, as somebody may have mistyped one. */
export async function findOrNear<Item>(
  text: string | undefined,
  find: (near: boolean) => Promise<Page<Item>>,
): Promise<{ found: Page<Item>; isNear: boolean }> {
  const found = await find(false);
  if (found.items.length > 0 || !text) return { found, isNear: false };
  const near = await find(true);
  return { found: near, isNear: near.items.length > 0 };
}
