import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import { normaliseAddress } from '../common/text.js';
import { Config } from '../config/config.js';

const DNS = { timeout: 3_000, tries: 2 };

interface Signature {
  status: { result: string; aligned?: string | false };
  signingDomain: string;
  /** `rsa-sha256`. */
  algo?: string;
  signingHeaders?: { headers: string[] };
  canonBodyLengthLimited?: boolean;
  signatureTimeValid?: boolean;
}

/**
 * Whether a letter is from whom it says. A signature of the sender's own domain says so (RFC 6376), where that domain's
 * wishes agree (RFC 7489). The connection a letter came over proves nothing: it is our own mail server's.
 */
@Injectable()
export class SenderProof {
  private readonly resolver = new Resolver(DNS);

  constructor(config: Config) {
    if (config.inboundNameServers.length > 0) this.resolver.setServers(config.inboundNameServers);
  }

  /**
   * A letter that they signed for someone else proves nothing: whoever got it could hand it on to us (RFC 6376 §8.6).
   * @returns the proved address; `null` for every doubt, also when a name server does not answer
   */
  async provedSender(source: Buffer, recipient: string): Promise<string | null> {
    try {
      return await this.prove(source, recipient.toLowerCase());
    } catch {
      return null;
    }
  }

  private async prove(source: Buffer, recipient: string): Promise<string | null> {
    const [{ dkimVerify }, { dmarc }] = await Promise.all([
      import('mailauth/lib/dkim/verify.js'),
      import('mailauth/lib/dmarc/index.js'),
    ]);
    const resolver = (name: string) => this.resolver.resolveTxt(name);
    const { headerFrom, results } = await dkimVerify(source, { resolver });
    const [from, ...others] = headerFrom;
    if (from === undefined || others.length > 0) return null;
    const domains = (results as Signature[])
      .filter((it) => holds(it) && names(it, 'from', '') && names(it, 'to|cc', recipient))
      .map((it) => ({ domain: it.signingDomain, aligned: true }));
    if (domains.length === 0) return null;
    const policy = await dmarc({ headerFrom, spfDomains: [], dkimDomains: domains, resolver });
    if (!policy) return null;
    const sender = normaliseAddress(from);
    const own = sender.slice(sender.lastIndexOf('@') + 1);
    // mailauth takes a relative of the domain also where its owner wants none.
    const mustBeSame = policy.alignment?.dkim?.strict ?? false;
    if (mustBeSame && !domains.some(({ domain }) => domain.toLowerCase() === own)) return null;
    // Where a domain wishes nothing, the same alignment is asked for all the same.
    return ['pass', 'none'].includes(policy.status.result) ? sender : null;
  }
}

/**
 * A signature over a part of the body says nothing about what was put after it (RFC 6376 §8.2), and one with SHA-1
 * nothing at all (RFC 8301 §3.1).
 */
function holds({ status, algo = '', canonBodyLengthLimited, signatureTimeValid }: Signature): boolean {
  return (
    status.result === 'pass' &&
    algo.endsWith('-sha256') &&
    Boolean(status.aligned) &&
    canonBodyLengthLimited === false &&
    signatureTimeValid !== false
  );
}

/** Whether a header with this in it is among those that were signed. */
function names({ signingHeaders }: Signature, header: string, content: string): boolean {
  const isIt = new RegExp(`^(?:${header})[ \\t]*:`, 'i');
  return signingHeaders?.headers.some((it) => isIt.test(it) && it.toLowerCase().includes(content)) ?? false;
}
