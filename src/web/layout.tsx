import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Viewer } from '../people/viewer.js';

/** What every page may need to know about itself. */
export interface PageFacts {
  communityName: string;
  country: string | null;
  title: string;
  path: string;
  viewer: Viewer | null;
  /** Goes into every form that changes something. */
  proof: string;
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
      </head>
      <body>
        <main id="main">{children}</main>
      </body>
    </html>
  );
}
