/** What spreadsheets would take for a formula and run, also in the wide letters of some keyboards (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

/** A cell that stays text in every spreadsheet; `unguarded` gives back what it was. */
export function guarded(text: string): string {
  return FORMULA.test(text.replace(/^'+/, '')) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return text.replace(GUARDED, '');
}

/** One line of a table, as RFC 4180 has it. */
export function csvLine(cells: string[]): string {
  const quoted = cells.map((cell) =>
    /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(',')}\r\n`;
}
