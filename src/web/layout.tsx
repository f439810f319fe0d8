import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Viewer } from '../people/viewer.js';
import { directionOf, type Language } from '../common/languages.js';
import { assetPath } from './assets.js';
import { PAGE_LANGUAGES } from './page-language.js';
import { languageWord } from './words.js';
import { webWords } from './words/words.js';

/** Where "Leave this page" leads: known everywhere, in every language, and says nothing about who was here. */
const ELSEWHERE = 'https://www.wikipedia.org/';

/** What every page may need to know about itself. */
export interface PageFacts {
  communityName: string;
  country: string | null;
  title: string;
  path: string;
  /** The same with its query: where somebody comes back to who chooses another language. */
  address: string;
  language: Language;
  viewer: Viewer | null;
  /** Goes into every form that changes something. */
  proof: string;
  /** Said once, after something was done on the page before. */
  notice: string | null;
  /** What programs find in the head beside what every page has. */
  head: ComponentChildren;
  /** Whether this browser may read the letters that no mail server took. */
  opensMailbox: boolean;
}

export const PageContext = createContext<PageFacts | null>(null);

export function usePage(): PageFacts {
  const page = useContext(PageContext);
  if (!page) throw new Error('This component stands outside a page');
  return page;
}

/** What these words say in the language of the page. */
export function useWords<Words>(of: (language: Language) => Words): Words {
  return of(usePage().language);
}

export function Layout({ children }: { children: ComponentChildren }) {
  const page = usePage();
  const { around: say } = useWords(webWords);
  return (
    <html lang={page.language} dir={directionOf(page.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.title}</title>
        <link rel="icon" href={assetPath('favicon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetPath('site.css')} />
        <script src={assetPath('site.js')} defer />
        {page.head}
      </head>
      <body>
        <a class="skip" href="#main">
          {say.skip}
        </a>
        <CareBar />
        <Header />
        <main id="main" tabIndex={-1}>
          <div class="shell">
            {page.notice && (
              <div class="notice said" role="status">
                {page.notice}
              </div>
            )}
            {children}
          </div>
        </main>
        <Footer />
      </body>
    </html>
  );
}

/** Always within reach: help, and a way out. */
function CareBar() {
  const { around: say } = useWords(webWords);
  return (
    <div class="care" role="region" aria-label={say.care}>
      <div class="shell">
        <a href="/help-now">{say.helpNow}</a>
        <a href={ELSEWHERE} rel="noreferrer" data-leave>
          {say.leave}
        </a>
      </div>
    </div>
  );
}

function Header() {
  const { communityName, viewer } = usePage();
  const { around: say } = useWords(webWords);
  return (
    <header class="head">
      <div class="shell">
        <a class="brand" href="/">
          <img src={assetPath('favicon.svg')} alt="" width="32" height="32" />
          {communityName}
        </a>
        <nav class="nav" aria-label={say.main}>
          <ul>
            <NavLink href="/">{say.whatIsOn}</NavLink>
            <NavLink href="/groups">{say.groups}</NavLink>
            {viewer && <NavLink href="/me/meetings">{say.myMeetings}</NavLink>}
            {viewer?.hosts && <NavLink href="/desk">{say.desk}</NavLink>}
            {viewer && <NavLink href="/me">{say.mySettings}</NavLink>}
            {viewer?.administrator && <NavLink href="/settings">{say.administration}</NavLink>}
            {viewer ? <SignOut /> : <NavLink href="/sign-in">{say.signIn}</NavLink>}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function NavLink({ href, children }: { href: string; children: ComponentChildren }) {
  const { path } = usePage();
  return (
    <li>
      <a href={href} aria-current={path === href ? 'page' : undefined}>
        {children}
      </a>
    </li>
  );
}

function SignOut() {
  const { proof } = usePage();
  const { around: say } = useWords(webWords);
  return (
    <li>
      <form method="post" action="/sign-out">
        <input type="hidden" name="proof" value={proof} />
        <button type="submit">{say.signOut}</button>
      </form>
    </li>
  );
}

function Footer() {
  const { opensMailbox } = usePage();
  const { around: say } = useWords(webWords);
  return (
    <footer class="foot">
      <div class="shell">
        <a href="/help-now">{say.helpNow}</a>
        {opensMailbox && <a href="/mailbox">{say.mailbox}</a>}
        <p>{say.onlyHosts}</p>
        <p data-with-keys hidden>
          {say.escape}
        </p>
        <Languages />
      </div>
    </footer>
  );
}

/** Each by its own name. Strangers send no proof: it would leave something in the browser of everyone who comes by. */
function Languages() {
  const page = usePage();
  const { around: say } = useWords(webWords);
  if (PAGE_LANGUAGES.length < 2) return null;
  return (
    <form method="post" action="/language" class="languages" aria-label={say.languages}>
      {page.viewer && <input type="hidden" name="proof" value={page.proof} />}
      <input type="hidden" name="from" value={page.address} />
      {PAGE_LANGUAGES.map((it) => (
        <button
          key={it}
          type="submit"
          name="language"
          value={it}
          lang={it}
          dir={directionOf(it)}
          aria-current={it === page.language ? 'true' : undefined}
        >
          {languageWord(it)}
        </button>
      ))}
    </form>
  );
}
