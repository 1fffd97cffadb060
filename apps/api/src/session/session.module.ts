import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/index.js';
import { UsersModule } from '../users/index.js';
import { SessionController } from './session.controller.js';
import { SessionReadModel } from './session.read-model.js';
import { SessionService } from './session.service.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [UnitsModule, UsersModule],
  controllers: [SessionController],
  providers: [SignInService, SignInAttempts, SessionService, SessionReadModel],
})
export class SessionModule {}
