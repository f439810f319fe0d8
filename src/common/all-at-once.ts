import { DomainError, InvalidInput } from './domain-error.js';

/**
 * Runs checks that do not need each other's outcome, so that nobody is sent back twice.
 * @returns what each of them returns
 * @throws the refusal, where there is one; InvalidInput with what several say of fields
 */
export function allAtOnce<Results extends unknown[]>(
  ...checks: { [At in keyof Results]: () => Results[At] }
): Results {
  const refusals: DomainError[] = [];
  const results = checks.map((check) => {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof DomainError) || error.errors.length === 0) throw error;
      return void refusals.push(error);
    }
  });
  if (refusals.length > 1) throw new InvalidInput(refusals.flatMap(({ errors }) => errors));
  if (refusals[0]) throw refusals[0];
  return results as Results;
}
