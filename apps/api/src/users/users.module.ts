import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitsModule } from '../units/index.js';
import { ColleaguesController } from './colleagues.controller.js';
import { ColleaguesReadModel } from './colleagues.read-model.js';
import { Credentials } from './credentials.service.js';
import { RoleGrants } from './role-grants.service.js';
import { User } from './user.entity.js';
import { UserInvitations } from './user-invitations.service.js';
import { UserVerbsController } from './user-verbs.controller.js';
import { UsersController } from './users.controller.js';
import { UsersReadModel } from './users.read-model.js';
import { UsersService } from './users.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([User]), UnitsModule],
  controllers: [ColleaguesController, UsersController, UserVerbsController],
  providers: [
    UsersService,
    RoleGrants,
    UserInvitations,
    Credentials,
    UsersReadModel,
    ColleaguesReadModel,
  ],
  exports: [UserInvitations, Credentials, UsersReadModel],
})
export class UsersModule {}
