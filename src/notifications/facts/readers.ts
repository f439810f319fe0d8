import { Injectable } from '@nestjs/common';
import { oneOfOurs } from '../../common/languages.js';
import { CalledNames, membershipPlace, rsvpPlace } from '../../groups/called-names.js';
import { Addresses } from '../../people/addresses.js';
import type { GreeterBox } from '../../rsvps/greeter.js';
import type { Discretion } from '../../people/discretion.js';
import { SUPPRESSED, type SuppressionReason } from '../../people/suppressions.js';
import { QUIET_SECONDS } from './due-now.js';
import type { Reader } from './letter.js';

/** What a letter needs to know of a person `p` to be addressed to them. */
export const PERSON = `p.id AS "personId", p.email_box AS "emailBox", p.language, p.time_zone AS "timeZone", p.discreet,
  p.wants_letters AS "wantsLetters", ${SUPPRESSED} AS suppressed, ${QUIET_SECONDS} AS "quietSeconds"`;

export interface PersonRow {
  personId: string;
  emailBox: string;
  language: string;
  timeZone: string;
  discreet: Discretion;
  wantsLetters: boolean;
  suppressed: SuppressionReason | null;
  /** Until their quiet hours are over; 0: it is none of them now. */
  quietSeconds: number;
}

/** Where a group's name for someone may be kept. */
export interface NameRow {
  rsvpId?: string;
  ownBox?: string | null;
  membershipId: string | null;
  memberBox: string | null;
}

/** Opens what is sealed, just before a letter is addressed. */
@Injectable()
export class Readers {
  constructor(
    private readonly addresses: Addresses,
    private readonly calledNames: CalledNames,
  ) {}

  /** @param name left out, the letter greets nobody by name: the address is not proved yet */
  of(person: PersonRow, country: string | null, name?: NameRow): Reader {
    const { personId, emailBox, language, timeZone, wantsLetters, suppressed, quietSeconds } = person;
    return {
      personId,
      address: this.addresses.open({ id: personId, emailBox }),
      language: oneOfOurs(language),
      timeZone,
      country,
      calledName: name ? this.nameOf(name) : null,
      wantsLetters,
      suppressed,
      quietSeconds,
    };
  }

  /** What the one is called who greets a newcomer. `null`: nobody does, or it is not their first time. */
  greeterOf({ greeter }: { greeter: GreeterBox | null }): string | null {
    return greeter && this.calledNames.open(greeter.box, membershipPlace(greeter.membershipId));
  }

  /** A member is called what their membership says, a guest what they wrote with their reply. */
  private nameOf({ rsvpId, ownBox, membershipId, memberBox }: NameRow): string | null {
    if (membershipId && memberBox) return this.calledNames.open(memberBox, membershipPlace(membershipId));
    return rsvpId && ownBox ? this.calledNames.open(ownBox, rsvpPlace(rsvpId)) : null;
  }
}
