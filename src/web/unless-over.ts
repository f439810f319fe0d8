import { SignInIsOver } from '../people/people.errors.js';

/** `null` where a sign-in is over: pages say that apart from what can be put right. */
export function unlessOver<SignedIn>(signingIn: Promise<SignedIn>): Promise<SignedIn | null> {
  return signingIn.catch((error: unknown) => {
    if (error instanceof SignInIsOver) return null;
    throw error;
  });
}
