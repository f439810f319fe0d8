/** Messages by their names, in groups. */
export interface Messages {
  readonly [name: string]: string | Messages;
}

/** What takes a sentence's placeholders: `{title}` a text, `{n, plural, …}` a number, `{how, select, …}` a word. */
export type Values<Message extends string> = {
  [Found in InText<Message> as Found[0]]: Found[1] extends 'plural' | 'number' ? number : string;
};

/** What a sentence puts around its words, by the names of its tags: `Over. <next>See what comes next</next>.` */
export type TagsOf<Message extends string> = Message extends `${string}<${infer Name}>${infer Rest}`
  ? (Name extends `/${string}` ? never : Name) | TagsOf<Rest>
  : never;

/** How a catalogue is used: a sentence with placeholders is told what they stand for, any other is there to be read. */
export type Said<Catalogue> = {
  readonly [Name in keyof Catalogue]: Catalogue[Name] extends string
    ? keyof Values<Catalogue[Name]> extends never
      ? string
      : (values: Values<Catalogue[Name]>) => string
    : Said<Catalogue[Name]>;
};

/**
 * A catalogue that says all that the English one says, with the same placeholders and tags, and nothing else:
 * `translationOf<typeof en>()({ … })`.
 */
export function translationOf<English extends Messages>() {
  return <const Theirs extends Messages>(words: Theirs & SaysAll<English, Theirs>): Theirs => words;
}

type SaysAll<English, Theirs> = {
  readonly [Name in keyof English]: Name extends keyof Theirs
    ? English[Name] extends string
      ? Theirs[Name] extends string
        ? SaysSame<English[Name], Theirs[Name]>
        : string
      : SaysAll<English[Name], Theirs[Name]>
    : English[Name] extends string
      ? string
      : Messages;
} & { readonly [Name in Exclude<keyof Theirs, keyof English>]: never };

type SaysSame<English extends string, Theirs extends string> =
  Equal<Needs<English>, Needs<Theirs>> extends true ? Theirs : { needs: Needs<English> };

type Needs<Message extends string> = { values: Values<Message>; tags: TagsOf<Message> };

type Equal<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** Reads an ICU message, as far as its braces go: inside a text, one opens a placeholder. */
type InText<
  Text extends string,
  Found extends [string, string] = never,
> = Text extends `${infer Before}{${infer Rest}`
  ? Before extends `${string}}${infer After}`
    ? InForms<`${After}{${Rest}`, Found>
    : InPlaceholder<Rest, Found>
  : Text extends `${string}}${infer After}`
    ? InForms<After, Found>
    : Found;

type InPlaceholder<
  Text extends string,
  Found extends [string, string],
> = Text extends `${infer Inside}}${infer After}`
  ? Inside extends `${infer Name}, ${infer Kind}, ${string}`
    ? Text extends `${string}, ${string}, ${infer Forms}`
      ? InForms<Forms, Found | [Name, Kind]>
      : never
    : Inside extends `${infer Name}, ${infer Kind}`
      ? InText<After, Found | [Name, Kind]>
      : InText<After, Found | [Inside, 'text']>
  : never;

/** Between the forms of a plural or a choice, a brace opens the text of one. */
type InForms<
  Text extends string,
  Found extends [string, string],
> = Text extends `${infer Before}{${infer Rest}`
  ? Before extends `${string}}${infer After}`
    ? InText<`${After}{${Rest}`, Found>
    : InText<Rest, Found>
  : Text extends `${string}}${infer After}`
    ? InText<After, Found>
    : Found;
