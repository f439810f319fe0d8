import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { rowOf } from '../database/sql.js';
import { CreateGroup } from '../groups/create-group.js';
import { InviteToGroup } from '../groups/invite-to-group.js';
import { JoinGroup } from '../groups/join-group.js';
import { Installation } from '../installation/installation.js';
import { OpenInstallation } from '../administration/open-installation.js';
import { groups, settings, ZONE } from './community.js';
import type { DemoGroup } from './demo-group.js';
import { crowd } from './crowd.js';
import { MoveIn } from './move-in.js';

/** Makes the community: its people, its groups, and who belongs where. A start that was cut short is finished by the next. */
@Injectable()
export class SettleIn {
  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
    private readonly installation: Installation,
    private readonly openInstallation: OpenInstallation,
    private readonly createGroup: CreateGroup,
    private readonly joinGroup: JoinGroup,
    private readonly inviteToGroup: InviteToGroup,
    private readonly moveIn: MoveIn,
  ) {}

  async run(): Promise<void> {
    const welcome = await this.installation.newWelcomeLink();
    if (!welcome) return;
    await this.moveIn.people();
    const people = await this.moveIn.idsByAddress();
    for (const [at, group] of groups.entries()) await this.startGroup(group, people, at);
    await this.openInstallation.run({
      secret: welcome.split('/').at(-1)!,
      email: crowd[0]!.email,
      settings: { ...settings, baseUrl: this.config.baseUrl },
      device: 'The demo',
    });
  }

  private async groupCalled({ words }: DemoGroup): Promise<string | null> {
    const row = await rowOf<{ id: string }>(this.database, 'SELECT id FROM groups WHERE name = $1', [
      words.name,
    ]);
    return row?.id ?? null;
  }

  private async startGroup(group: DemoGroup, people: Map<string, string>, at: number): Promise<void> {
    const personId = people.get(organiserOf(at).email)!;
    const groupId =
      (await this.groupCalled(group)) ??
      (await this.createGroup.run({ ...organiser, personId }, group.words));
    await this.moveIn.members(groupId, group, at, people);
    if (group.words.joining === 'approval') {
      for (const newcomer of crowd.slice(-2)) {
        const note = 'A friend told me about you. I could come on most Thursdays.';
        const wish = {
          groupId,
          personId: people.get(newcomer.email)!,
          calledName: newcomer.calledName,
          note,
        };
        await this.joinGroup.run(wish);
      }
    }
    if (group.words.joining === 'invitation') {
      await this.inviteToGroup.run({ groupId, personId, email: 'a.friend@harbourside.example' });
    }
  }
}

/** The administrator comes first, then an organiser for each group. */
export function organiserOf(groupAt: number) {
  return crowd[groupAt + 1]!;
}

/** Administrators may start groups before the installation says that anyone may. */
const organiser = {
  administrator: true,
  hosts: false,
  language: 'en',
  timeZone: ZONE,
  discreet: 'where-sensitive' as const,
  sessionId: null,
  scope: 'write' as const,
};
