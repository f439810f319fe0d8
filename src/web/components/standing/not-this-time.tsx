import { Button } from '../button.js';
import { Form } from '../form.js';

/** How someone who comes every time leaves out one date. */
export function notThisTime(repeats: { every: string; interval?: number } | undefined): string {
  return repeats?.every === 'week' && (repeats.interval ?? 1) === 1 ? 'Not this week' : 'Not this time';
}

/** One press leaves out a date that a standing place holds. */
export function NotThisTime({
  dateId,
  words = 'Not this time',
  of,
}: {
  dateId: string;
  words?: string;
  /** Which one, where there are several. */
  of?: string;
}) {
  return (
    <Form action={`/events/${dateId}/reply`} class="" id={`skip-${dateId}`}>
      <Button name="answer" value="declined" look="quiet">
        {words}
        {of && <span class="hush">: {of}</span>}
      </Button>
    </Form>
  );
}
