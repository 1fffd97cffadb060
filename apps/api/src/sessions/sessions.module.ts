import { Module } from '@nestjs/common';
import { UsersModule } from '../users/index.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsReadModel } from './sessions.read-model.js';
import { SessionsService } from './sessions.service.js';
import { UserSessionsController } from './user-sessions.controller.js';

@Module({
  imports: [UsersModule],
  controllers: [SessionsController, UserSessionsController],
  providers: [SessionsService, SessionsReadModel],
})
export class SessionsModule {}
