const ATTRIBUTES = '((?:[^>"]|"[^"]*")*)';

/** A form's fields as a browser would send them if nobody touched them, but for the proof. */
export function fieldsOf(page: string, action: string): Record<string, string[]> {
  const form = page.split(`action="${action}"`)[1]!.split('</form>')[0]!;
  const found = (tag: string) => [...form.matchAll(new RegExp(tag.replace('…', ATTRIBUTES), 'g'))];
  const sent: [attributes: string, value: string][] = [
    ...found('<input…>')
      .filter(([, it]) => !/type="(checkbox|radio)"/.test(it!) || / checked\b/.test(it!))
      .map(([, it]): [string, string] => [it!, valueOf(it!, 'value')]),
    ...found('<textarea…>([^]*?)</textarea>').map(([, it, text]): [string, string] => [it!, text!]),
    ...found('<select…>([^]*?)</select>').map(([, it, options]): [string, string] => [
      it!,
      valueOf(/<option([^>]* selected\b[^>]*)>/.exec(options!)?.[1] ?? '', 'value'),
    ]),
  ];
  const fields: Record<string, string[]> = {};
  for (const [attributes, value] of sent) (fields[valueOf(attributes, 'name')] ??= []).push(unescaped(value));
  delete fields['proof'];
  return fields;
}

function valueOf(attributes: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
