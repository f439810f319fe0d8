/** What a page is, and in a sentence what it is for. */
export function Heading({ title, lead }: { title: string; lead: string }) {
  return (
    <div class="stack">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
    </div>
  );
}
