import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of a program that tests need: from the variable, from the PATH, or else from the system's packages where
 * we may install them (as root on Debian and its kin).
 * @param names in the order of preference
 */
export function findOrInstall(names: string[], debianPackage: string, variable: string): string {
  const given = process.env[variable];
  if (given) return given;
  const found = names.map(onPath).find(Boolean);
  if (found) return found;
  install(debianPackage, names, variable);
  const installed = names.map(onPath).find(Boolean);
  if (installed) return installed;
  throw new Error(`The package ${debianPackage} was installed, but brought none of: ${names.join(', ')}`);
}

function install(debianPackage: string, names: string[], variable: string): void {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Error(
      `The tests need ${names.join(' or ')}. Install it (on Debian and Ubuntu: sudo apt-get install ${debianPackage}), ` +
        `or set ${variable} to its path.`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], {
    env,
    stdio: 'ignore',
  });
}

function onPath(name: string): string | undefined {
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return candidates.find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
