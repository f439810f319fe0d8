import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotAllowed, SignInNeeded } from '../common/domain-error.js';
import type { Discretion } from './discretion.js';
import { refusals } from '../common/refusals/refusals.js';

/** Who is asking. Nobody signed in: `null`. */
export interface Viewer {
  personId: string;
  administrator: boolean;
  /** Whether they look after a group. */
  hosts: boolean;
  language: string;
  timeZone: string;
  discreet: Discretion;
  /** The session behind a cookie; `null` for an API token. */
  sessionId: string | null;
  /** What an API token may do; a session may do everything. */
  scope: 'read' | 'write';
}

/** SQL: of a person `p` who asks, what pages and rules need to know. */
export const VIEWER = `p.id AS "personId", p.administrator, p.language, p.time_zone AS "timeZone", p.discreet,
  EXISTS (SELECT FROM memberships WHERE person_id = p.id AND state = 'active' AND role <> 'member') AS hosts`;

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
  }
}

const find = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().viewer;

/** The viewer, or `null` for someone who is not signed in. */
export const MaybeViewer = createParamDecorator((_: unknown, context: ExecutionContext) => find(context));

/** @throws SignInNeeded */
export function signedInViewer(_: unknown, context: ExecutionContext): Viewer {
  const viewer = find(context);
  if (!viewer) throw new SignInNeeded();
  return viewer;
}

/** @throws SignInNeeded, NotAllowed */
export function viewerInSession(_: unknown, context: ExecutionContext): Viewer {
  const viewer = signedInViewer(_, context);
  if (!viewer.sessionId) throw new NotAllowed(refusals.people.tokenCannot);
  return viewer;
}

/** @throws SignInNeeded, NotAllowed */
export function administratorViewer(_: unknown, context: ExecutionContext): Viewer {
  const viewer = signedInViewer(_, context);
  if (!viewer.administrator) throw new NotAllowed();
  return viewer;
}

/** The viewer. Someone who is not signed in is refused, with SignInNeeded. */
export const SignedIn = createParamDecorator(signedInViewer);

/** The viewer, in a session: a token that leaked must neither make nor see other ways in. */
export const InSession = createParamDecorator(viewerInSession);

/** The viewer, who must be an administrator of the installation. */
export const Administrator = createParamDecorator(administratorViewer);

/** Marks a route that mail programs POST to by themselves, without a cookie and from nowhere (RFC 8058 §3.1). */
export const FROM_ANYWHERE = 'from anywhere';
export const FromAnywhere = () => SetMetadata(FROM_ANYWHERE, true);

/** Marks a form that everyone finds on every page and that says nothing about them: only who is signed in brings the proof. */
export const PROOF_OF_SIGNED_IN = 'proof of signed in';
export const ProofOfSignedIn = () => SetMetadata(PROOF_OF_SIGNED_IN, true);
