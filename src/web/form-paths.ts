/** Addresses that only forms are sent to, and the pages with those forms. */
const PAGES: [path: RegExp, page: string][] = [
  [/^(\/events\/[^/]+)\/(?:discard|reply|guest-reply)$/, '$1'],
  [/^(\/events\/[^/]+)\/(?:walk-ins(?:\/[^/]+\/remove)?|attendance|door\/marks)$/, '$1/door'],
  [/^(\/events\/[^/]+\/thanks)\/take-back$/, '$1'],
  [/^(\/events\/[^/]+)\/call$/, '$1/join'],
  [/^(\/events\/[^/]+\/here)\/(?:undo|next|code)$/, '$1'],
  [/^(\/events\/[^/]+\/check-in-code)\/walk-ins$/, '$1'],
  [/^(\/events\/[^/]+)\/places$/, '$1/waiting-list'],
  [/^(\/series\/[^/]+\/skips)\/[^/]+\/put-back$/, '$1'],
  [/^(\/groups\/[^/]+\/mailbox)\/(?:confirmation|give-up)$/, '$1'],
  [/^(\/groups\/[^/]+)\/(?:join|leave|agreement|greeting)$/, '$1'],
  [/^(\/groups\/[^/]+\/letters\/[^/]+)\/(?:send|test|take-back|discard)$/, '$1'],
  [/^(\/groups\/[^/]+\/imports\/[^/]+)\/discard$/, '$1'],
  [/^(\/me\/calendars\/[^/]+)\/secret$/, '$1'],
  [/^(\/series\/[^/]+)\/edits\/[^/]+\/undo$/, '$1'],
  [
    /^(\/groups\/[^/]+)\/(?:invitations|members\/[^/]+\/(?:approve|decline|role|greeting|remove))$/,
    '$1/members',
  ],
  [/^(\/letters\/(?:invitation|unsubscribe))\/(?:undo|decline|wishes)$/, '$1'],
  [/^(\/me\/(?:calendars|tokens))\/[^/]+\/(?:end|revoke)$/, '$1'],
  [/^\/me\/(?:letters|sessions\/.+|notifications(?:\/.+)?)$/, '/me'],
  [/^\/admin\/addresses\/(?:look-up|stop|[^/]+\/lift)$/, '/admin/addresses'],
  [/^\/settings\/release$/, '/settings'],
  [/^\/(?:sign-out|language)$/, '/'],
];

/**
 * Where someone wants to be who loads the address of a refused form again, or follows it from their history.
 * @returns `null` where no form of ours is sent to
 */
export function pageOfForm(path: string): string | null {
  const [way, page] = PAGES.find(([it]) => it.test(path)) ?? [];
  return way && page ? path.replace(way, page) : null;
}
