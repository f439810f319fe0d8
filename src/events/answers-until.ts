/** Until when answers can be given and changed: the start; of whole days their end, for people come on each of them. */
export function answersUntil<Moment>({
  allDay,
  startsAt,
  endsAt,
}: {
  allDay: boolean;
  startsAt: Moment;
  endsAt: Moment;
}): Moment {
  return allDay ? endsAt : startsAt;
}
