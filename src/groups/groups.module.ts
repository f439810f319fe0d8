import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstallationModule } from '../installation/installation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { AcceptAgreement } from './accept-agreement.js';
import { AcceptInvitation } from './accept-invitation.js';
import { ApproveRequest } from './approve-request.js';
import { ArchiveGroup } from './archive-group.js';
import { CalledNames } from './called-names.js';
import { ChangeRole } from './change-role.js';
import { ChooseGreeter } from './choose-greeter.js';
import { CreateGroup } from './create-group.js';
import { DeclineInvitation } from './decline-invitation.js';
import { DeclineRequest } from './decline-request.js';
import { EditGroup } from './edit-group.js';
import { Group } from './group.entity.js';
import { GroupsController } from './groups.controller.js';
import { GroupsQueries } from './groups.queries.js';
import { HostAct } from './host-act.entity.js';
import { HostLogController } from './host-log.controller.js';
import { HostLogQueries } from './host-log.queries.js';
import { InvitationsController } from './invitations.controller.js';
import { InviteToGroup } from './invite-to-group.js';
import { JoinGroup } from './join-group.js';
import { LeaveGroup } from './leave-group.js';
import { OfferToGreet } from './offer-to-greet.js';
import { LogAct } from './log-act.js';
import { ConfirmMailbox } from './mailbox/confirm-mailbox.js';
import { GiveUpMailbox } from './mailbox/give-up-mailbox.js';
import { LetMailboxLapse } from './mailbox/let-mailbox-lapse.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { Mailboxes } from './mailbox/mailboxes.js';
import { NameMailbox } from './mailbox/name-mailbox.js';
import { MakeToken } from './make-token.js';
import { MembersController } from './members.controller.js';
import { GroupReachQueries } from './group-reach.queries.js';
import { MembersQueries } from './members.queries.js';
import { Membership } from './membership.entity.js';
import { OwnMembershipController } from './own-membership.controller.js';
import { RemoveMember } from './remove-member.js';
import { TokensController } from './tokens.controller.js';

const parts = [
  ConfirmMailbox,
  GiveUpMailbox,
  LetMailboxLapse,
  Mailboxes,
  NameMailbox,
  AcceptAgreement,
  AcceptInvitation,
  ApproveRequest,
  ArchiveGroup,
  CalledNames,
  ChangeRole,
  ChooseGreeter,
  CreateGroup,
  DeclineInvitation,
  DeclineRequest,
  EditGroup,
  GroupsQueries,
  HostLogQueries,
  InviteToGroup,
  JoinGroup,
  LeaveGroup,
  OfferToGreet,
  LogAct,
  MakeToken,
  GroupReachQueries,
  MembersQueries,
  RemoveMember,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Group, HostAct, Membership]),
    InstallationModule,
    PeopleModule,
    QueueModule,
  ],
  controllers: [
    GroupsController,
    HostLogController,
    OwnMembershipController,
    MembersController,
    InvitationsController,
    MailboxController,
    TokensController,
  ],
  providers: parts,
  exports: parts,
})
export class GroupsModule {}
