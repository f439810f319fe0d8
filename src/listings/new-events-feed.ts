import { Feed } from 'feed';
import { oneOfOurs } from '../common/languages.js';
import { whenWords } from '../notifications/facts/times.js';
import { wordsIn } from '../notifications/words/words.js';
import { ruleWords } from '../events/series/rule-words.js';
import type { Site } from './meeting-guide.js';
import type { NewEvent, NewEvents } from './new-events.queries.js';

/** Before there was anything: a feed has to say when it last changed, and the same feed the same each time. */
const NEVER = new Date(0);

/** What is new, for feed readers. @param path of the feed itself, without what it ends in */
export function newEventsFeed(news: NewEvents, site: Site & { language: string }, path: string): Feed {
  const { group } = news;
  const url = group ? `${site.baseUrl}/groups/${group.id}` : `${site.baseUrl}/`;
  const address = `${site.baseUrl}${path}`;
  const feed = new Feed({
    id: url,
    title: group ? group.name : site.communityName,
    link: url,
    language: group ? group.language : site.language,
    updated: news.changedAt ?? NEVER,
    generator: 'Gatherwell',
    author: { name: site.communityName, link: site.baseUrl },
    feedLinks: { atom: `${address}.atom`, rss: `${address}.rss` },
  });
  for (const event of news.events) feed.addItem(itemOf(event, site.baseUrl));
  return feed;
}

function itemOf(event: NewEvent, baseUrl: string) {
  const url = `${baseUrl}/${event.rule ? 'series' : 'events'}/${event.id}`;
  return {
    id: url,
    link: url,
    title: asHtml(event.title),
    description: asHtml(saysOf(event)),
    published: new Date(event.publishedAt),
    date: new Date(event.modifiedAt),
  };
}

/** The library says of what it is given that it is HTML, in both formats. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** When and where, and of a series how it goes on. */
function saysOf(event: NewEvent): string {
  const language = oneOfOurs(event.language);
  const when = whenWords(event, { language, zone: event.timeZone });
  const format = wordsIn(language).meeting.formats[event.format];
  const how = event.rule && ruleWords(event.rule, language);
  return [event.groupName, when, how, event.area, format].filter(Boolean).join(' · ');
}
