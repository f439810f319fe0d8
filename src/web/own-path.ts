const ANYWHERE = 'http://own.invalid';

/** The path when it leads to a page of ours; otherwise `null`. Another site, however it is spelled, is never ours. */
export function ownPath(path: unknown): string | null {
  if (typeof path !== 'string' || path.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path))
    return null;
  if (!URL.canParse(path, ANYWHERE)) return null;
  const { origin, pathname, search } = new URL(path, ANYWHERE);
  return origin === ANYWHERE && !pathname.startsWith('//') ? pathname + search : null;
}
