import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Viewer } from '../people/viewer.js';
import { assetPath } from './assets.js';

/** Where "Leave this page" leads: known everywhere, in every language, and says nothing about who was here. */
const ELSEWHERE = 'https://www.wikipedia.org/';

/** What every page may need to know about itself. */
export interface PageFacts {
  communityName: string;
  country: string | null;
  title: string;
  path: string;
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

export function Layout({ children }: { children: ComponentChildren }) {
  const page = usePage();
  return (
    <html lang="en">
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
          Skip to the content
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
  return (
    <div class="care" role="region" aria-label="Help and quick exit">
      <div class="shell">
        <a href="/help-now">Need help now?</a>
        <a href={ELSEWHERE} rel="noreferrer" data-leave>
          Leave this page
        </a>
      </div>
    </div>
  );
}

function Header() {
  const { communityName, viewer } = usePage();
  return (
    <header class="head">
      <div class="shell">
        <a class="brand" href="/">
          <img src={assetPath('favicon.svg')} alt="" width="32" height="32" />
          {communityName}
        </a>
        <nav class="nav" aria-label="Main">
          <ul>
            <NavLink href="/">What is on</NavLink>
            <NavLink href="/groups">Groups</NavLink>
            {viewer && <NavLink href="/me/meetings">My meetings</NavLink>}
            {viewer && <NavLink href="/me">My settings</NavLink>}
            {viewer?.administrator && <NavLink href="/settings">Administration</NavLink>}
            {viewer ? <SignOut /> : <NavLink href="/sign-in">Sign in</NavLink>}
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
  return (
    <li>
      <form method="post" action="/sign-out">
        <input type="hidden" name="proof" value={proof} />
        <button type="submit">Sign out</button>
      </form>
    </li>
  );
}

function Footer() {
  const { opensMailbox } = usePage();
  return (
    <footer class="foot">
      <div class="shell">
        <a href="/help-now">Need help now?</a>
        {opensMailbox && <a href="/mailbox">Mailbox of this machine</a>}
        <p>Only the hosts see who is coming.</p>
        <p data-with-keys hidden>
          To leave quickly, press Escape three times.
        </p>
      </div>
    </footer>
  );
}
