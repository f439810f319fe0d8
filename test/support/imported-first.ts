/** Settings for a program that runs some script of ours before its own. */
export function importedFirst(script: string): { NODE_OPTIONS: string } {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}
