/** A coarse name for a browser, "Firefox on Android", for the list of sessions. Nothing finer is kept. */
export function describeDevice(userAgent: string | undefined): string {
  const agent = userAgent ?? '';
  const browser = firstMatch(agent, {
    Edge: /Edg/,
    Firefox: /Firefox|FxiOS/,
    Chrome: /Chrome|CriOS/,
    Safari: /Safari/,
  });
  const system = firstMatch(agent, {
    Android: /Android/,
    iPhone: /iPhone/,
    iPad: /iPad/,
    Windows: /Windows/,
    Mac: /Mac OS/,
    Linux: /Linux/,
  });
  return browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'A program');
}

function firstMatch(text: string, patterns: Record<string, RegExp>): string | null {
  return Object.entries(patterns).find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
