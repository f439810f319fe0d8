/** Says that a field held something, so that emptying it takes that back. */
export function Held({ name }: { name: string }) {
  return <input type="hidden" name="held" value={name} />;
}
