const FOLDERS = { group: '/groups', meeting: '/events', series: '/series' };

/** Begins a page that belongs to another: the way back there. */
export function BackTo({ the, id }: { the: keyof typeof FOLDERS; id: string }) {
  return (
    <p>
      <a href={`${FOLDERS[the]}/${id}`}>Back to the {the}</a>
    </p>
  );
}
