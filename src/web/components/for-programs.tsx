import type { StructuredData } from '../../listings/structured-data.js';
import { useWords } from '../layout.js';
import { componentWords } from './words/words.js';

/**
 * What search engines read of a page. It is a data block, which no browser runs, so our policy against inline script
 * lets it be. Nothing in its text can end it or open another: `<` is written as JSON lets it be.
 */
export function DataBlock({ data }: { data: StructuredData | null }) {
  if (!data) return null;
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: harmless(data) }} />;
}

function harmless(data: StructuredData): string {
  const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
  return JSON.stringify(data).replace(/[<>&]/g, (sign) => escapes[sign]!);
}

/** How a link looks when someone shares it. Only where the group is public, and need not be discreet. */
export function OpenGraph({
  group,
  title,
  description,
  url,
  siteName,
}: {
  group: { visibility: string; sensitive: boolean };
  title: string;
  description: string;
  url: string;
  siteName: string;
}) {
  if (group.visibility !== 'public' || group.sensitive) return null;
  const facts = { title, description, url, type: 'website', site_name: siteName };
  return (
    <>
      {Object.entries(facts)
        .filter(([, content]) => content !== '')
        .map(([name, content]) => (
          <meta key={name} {...{ property: `og:${name}` }} content={content} />
        ))}
    </>
  );
}

/** Where feed readers find what is new. @param path of the feed, without what it ends in */
export function NewsLinks({ path, name }: { path: string; name: string }) {
  const { feeds: say } = useWords(componentWords);
  return (
    <>
      <link
        rel="alternate"
        type="application/atom+xml"
        title={say.newDates({ name })}
        href={`${path}.atom`}
      />
      <link
        rel="alternate"
        type="application/rss+xml"
        title={say.newDatesRss({ name })}
        href={`${path}.rss`}
      />
    </>
  );
}

/** Where directories find our meetings; the specification of the Meeting Guide asks for this title and a whole URL. */
export function MeetingsFeedLink({ baseUrl }: { baseUrl: string }) {
  return (
    <link
      rel="alternate"
      type="application/json"
      title="Meetings Feed"
      href={`${baseUrl}/feeds/meetings.json`}
    />
  );
}
