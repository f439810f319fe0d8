import type { INestApplication } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { administratorViewer, signedInViewer, viewerInSession } from '../../people/viewer.js';

/** Who may come in at all; what they may see or do there, each use case decides. */
export type EntryRule =
  | 'anyone'
  | 'signed in'
  | 'in a session'
  | 'administrator'
  | 'administrator in a session';

/** Each route by `Controller.method`, read from the viewer it asks for. */
export function entryRules(app: INestApplication): Map<string, EntryRule> {
  const rules = new Map<string, EntryRule>();
  const scanner = new MetadataScanner();
  for (const { metatype } of app.get(DiscoveryService).getControllers()) {
    if (!metatype) continue;
    for (const method of scanner.getAllMethodNames(metatype.prototype as object)) {
      rules.set(`${metatype.name}.${method}`, ruleOf(metatype, method));
    }
  }
  return rules;
}

function ruleOf(controller: object, method: string): EntryRule {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
    string,
    { factory?: unknown }
  >;
  const factories = Object.values(parameters).map((it) => it.factory);
  const needsSession = factories.includes(viewerInSession);
  if (factories.includes(administratorViewer))
    return needsSession ? 'administrator in a session' : 'administrator';
  if (needsSession) return 'in a session';
  return factories.includes(signedInViewer) ? 'signed in' : 'anyone';
}
